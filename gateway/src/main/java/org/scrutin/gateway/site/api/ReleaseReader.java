package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.ProblemType;

/** Collects what pages of releases need. */
@ApplicationScoped
public class ReleaseReader {
  private static final String ELECTIONS = "/api/v1/elections/";

  /** Changed units that a page shows. */
  private static final int MOST_CHANGES = 100;

  private final ServiceClient api;
  private final ElectionReader elections;

  ReleaseReader(ServiceClient api, ElectionReader elections) {
    this.api = api;
    this.elections = elections;
  }

  /**
   * All releases, in the order of their publication.
   *
   * @param names of its units and lists
   */
  public record Releases(String election, boolean test, Names names, List<Release> items) {
    /**
     * The one of that name.
     *
     * @throws ServiceClient.Refused 404 if there is none
     */
    public Release require(String name) {
      return items.stream()
          .filter(release -> release.name().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new ServiceClient.Refused(
                      ProblemType.UNKNOWN_RELEASE.status(),
                      new ServiceClient.Refusal(ProblemType.UNKNOWN_RELEASE.uri(), null, null)));
    }
  }

  /** Those of an election. */
  public Releases all(String code, @Nullable String token) {
    String path = ELECTIONS + ServiceClient.encoded(code);
    var releases = api.get(path + "/releases?limit=1000", token, Release.Page.class);
    var election = api.get(path, token, Election.class);
    Names names = elections.names(code, token);
    return new Releases(
        code,
        ServiceClient.await(election).test(),
        names,
        ServiceClient.await(releases).items().stream()
            .filter(release -> release.publishedAt() != null)
            .toList());
  }

  /**
   * What changed from one release to another.
   *
   * @param before what it was
   * @param next asks for more changed units; null where these are the last
   */
  public record Difference(
      Releases releases,
      Release from,
      Release to,
      ElectionData before,
      ElectionData after,
      Correction.Diff diff,
      @Nullable String next) {}

  /**
   * From one release to another of the same tally.
   *
   * @param after where the list of changed units goes on; null for its beginning
   */
  public Difference between(
      String code, String from, String to, @Nullable String after, @Nullable String token) {
    Releases releases = all(code, token);
    Release first = releases.require(from);
    Release second = releases.require(to);
    var query = new ArrayList<>(List.of("from=" + ServiceClient.encoded(from)));
    query.add("to=" + ServiceClient.encoded(to));
    query.add("limit=" + MOST_CHANGES);
    if (after != null) {
      query.add("after=" + ServiceClient.encoded(after));
    }
    var diff =
        api.page(
            ELECTIONS + ServiceClient.encoded(code) + "/releases/diff?" + String.join("&", query),
            token,
            Correction.Diff.class);
    return new Difference(
        releases,
        first,
        second,
        elections.one(code, tally(first), Moment.release(from), token),
        elections.one(code, tally(second), Moment.release(to), token),
        ServiceClient.await(diff).body(),
        ServiceClient.await(diff).after());
  }

  private static @Nullable String tally(Release release) {
    return release.tallies().isEmpty() ? null : release.tallies().getFirst().tally();
  }
}
