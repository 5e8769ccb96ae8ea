package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what happened to an election: releases, corrections, statements, claims and acts. */
@ApplicationScoped
public class ChangeReader {
  private static final String ELECTIONS = "/api/v1/elections/";

  /** The newest corrections that are looked at. */
  private static final int MOST_CORRECTIONS = 500;

  private final ServiceClient api;
  private final ReleaseReader releases;
  private final ClaimReader register;

  ChangeReader(ServiceClient api, ReleaseReader releases, ClaimReader register) {
    this.api = api;
    this.releases = releases;
    this.register = register;
  }

  /**
   * All of it.
   *
   * @param announced days on which figures were announced
   * @param corrections of the authority's tally, the newest first
   * @param cut whether there are older corrections
   * @param dispute empty where the register gives no answer
   */
  public record Changes(
      ReleaseReader.Releases releases,
      List<Announced> announced,
      List<Correction> corrections,
      boolean cut,
      Optional<ClaimList> dispute) {}

  /** Of an election. */
  public Changes of(String code, @Nullable String token) {
    var dispute = register.of(code, Moment.NOW, token);
    ReleaseReader.Releases all = releases.all(code, token);
    String path = ELECTIONS + ServiceClient.encoded(code);
    Summary summary = ServiceClient.await(api.get(path + "/summary", token, Summary.class));
    Tally authority = summary.chosen(null);
    if (authority == null) {
      return new Changes(all, summary.announced(), List.of(), false, ServiceClient.await(dispute));
    }
    var corrections =
        ServiceClient.await(
            api.page(
                "%s/tallies/%s/corrections?limit=%d"
                    .formatted(path, ServiceClient.encoded(authority.code()), MOST_CORRECTIONS),
                token,
                Correction.Page.class));
    return new Changes(
        all,
        summary.announced(),
        corrections.body().items(),
        corrections.after() != null,
        ServiceClient.await(dispute));
  }
}
