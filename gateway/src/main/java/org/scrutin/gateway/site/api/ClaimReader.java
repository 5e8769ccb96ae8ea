package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the register and the chronicle. Another institution may run them: where they cannot be
 * reached, the count is shown all the same.
 */
@ApplicationScoped
public class ClaimReader {
  private static final Logger LOG = Logger.getLogger(ClaimReader.class);
  private static final String CLAIMS = "/api/v1/claims";
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,64}-[0-9]{1,9}");
  private static final String CHRONICLE = "/api/v1/chronicle";

  /** Claims of one page. */
  static final int MOST_CLAIMS = 50;

  /** Claims of one page of the register. */
  private static final int MOST_REGISTERED = 100;

  /** The newest entries of dockets that are looked at. */
  private static final int MOST_ENTRIES = 500;

  /** Acts of one page. */
  static final int MOST_ACTS = 200;

  /** Claims that are looked through for those of one effect, and in a table. */
  public static final int MOST_LISTED = 4_000;

  private final ServiceClient api;

  ClaimReader(ServiceClient api) {
    this.api = api;
  }

  /** Claims and acts by the end of the moment's day; empty where the register gives no answer. */
  public CompletableFuture<Optional<ClaimList>> of(
      String election, Moment moment, @Nullable String token) {
    var acts =
        api.claimsPage(CHRONICLE + query(election, moment, MOST_ACTS), token, PublicAct.Page.class);
    return claims(election, moment, token)
        .thenCombine(
            acts,
            (claims, all) ->
                Optional.of(
                    new ClaimList(
                        claims.pages().getFirst().items(),
                        claims.cut(),
                        all.pages().getFirst().items(),
                        all.cut())))
        .exceptionally(failure -> away(election, failure));
  }

  /** What happened last in an election's dockets; empty where the register gives no answer. */
  CompletableFuture<Optional<ServiceClient.ListPage<DocketEntry.Page>>> entries(
      String election, @Nullable String token) {
    return api.claimsListPage(
            CLAIMS
                + "/entries?election="
                + ServiceClient.encoded(election)
                + "&limit="
                + MOST_ENTRIES,
            token,
            DocketEntry.Page.class)
        .thenApply(Optional::of)
        .exceptionally(failure -> away(election, failure));
  }

  /** Claims that name a unit; empty where the register gives no answer. */
  CompletableFuture<Optional<List<Claim>>> ofUnit(
      String election, String unit, Moment moment, @Nullable String token) {
    String query =
        moment
            .day()
            .query(
                "election=" + ServiceClient.encoded(election),
                "unit=" + ServiceClient.encoded(unit),
                "limit=" + MOST_CLAIMS);
    return api.claims(CLAIMS + query, token, Claim.Page.class)
        .thenApply(page -> Optional.of(page.items()))
        .exceptionally(failure -> away(election, failure));
  }

  /** The claim of an election that has a reference; none where there is none, or no answer. */
  CompletableFuture<List<Claim>> named(String election, String ref, @Nullable String token) {
    return REFERENCE.matcher(ref).matches()
        ? api.claims(CLAIMS + "/" + ref.toUpperCase(Locale.ROOT), token, Claim.class)
            .thenApply(
                claim -> claim.election().equals(election) ? List.of(claim) : List.<Claim>of())
            .exceptionally(unknown -> List.of())
        : CompletableFuture.completedFuture(List.of());
  }

  /** How many claims each election has, by its code; empty where the register gives no answer. */
  public CompletableFuture<Optional<Map<String, ClaimCount>>> counts(@Nullable String token) {
    return api.claims(CLAIMS + "/counts", token, ClaimCount.Page.class)
        .thenApply(
            page ->
                Optional.of(
                    page.items().stream()
                        .collect(Collectors.toMap(ClaimCount::election, count -> count))))
        .exceptionally(failure -> away("any election", failure));
  }

  /** References of claims, the first of them; none where the register gives no answer. */
  public CompletableFuture<List<String>> references(@Nullable String token) {
    return api.claims(CLAIMS + "?limit=1000", token, Claim.Page.class)
        .thenApply(page -> page.items().stream().map(Claim::ref).toList())
        .exceptionally(away -> List.of());
  }

  /**
   * A page of an election's register.
   *
   * @param state of the claims; null for all
   * @param after where the list goes on; null for its beginning
   */
  public CompletableFuture<ServiceClient.ListPage<Claim.Page>> register(
      String election, @Nullable String state, @Nullable String after, @Nullable String token) {
    var query =
        new StringBuilder(
            "?election=" + ServiceClient.encoded(election) + "&limit=" + MOST_REGISTERED);
    if (state != null) {
      query.append("&state=").append(ServiceClient.encoded(state));
    }
    if (after != null) {
      query.append("&after=").append(ServiceClient.encoded(after));
    }
    return api.claimsListPage(CLAIMS + query, token, Claim.Page.class);
  }

  /**
   * All claims about an election, up to {@value #MOST_LISTED}.
   *
   * @param state of the claims; null for all
   */
  public CompletableFuture<ServiceClient.Several<Claim.Page>> all(
      String election, @Nullable String state, @Nullable String token) {
    String target =
        CLAIMS
            + "?election="
            + ServiceClient.encoded(election)
            + "&limit="
            + MOST_ACTS
            + (state == null ? "" : "&state=" + ServiceClient.encoded(state));
    return api.claimsPages(target, token, Claim.Page.class, MOST_LISTED / MOST_ACTS);
  }

  /** One claim as it stood at the end of the moment's day. */
  public CompletableFuture<ClaimFile> claim(String ref, Moment moment, @Nullable String token) {
    String path = CLAIMS + "/" + ServiceClient.encoded(ref);
    return api.claims(path + moment.query(), token, Claim.class)
        .thenCombine(
            api.claims(path + "/docket" + moment.query(), token, Docket.class), ClaimFile::new);
  }

  private CompletableFuture<ServiceClient.Several<Claim.Page>> claims(
      String election, Moment moment, @Nullable String token) {
    return api.claimsPage(CLAIMS + query(election, moment, MOST_CLAIMS), token, Claim.Page.class);
  }

  private static String query(String election, Moment moment, int limit) {
    return moment.day().query("election=" + ServiceClient.encoded(election), "limit=" + limit);
  }

  private static <T> Optional<T> away(String election, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    LOG.warnf("The claims of %s cannot be shown: %s", election, cause);
    return Optional.empty();
  }
}
