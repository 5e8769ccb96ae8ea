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

  private static final ServiceClient.ListPage<Correction.Page> NONE =
      new ServiceClient.ListPage<>(new Correction.Page(List.of()), null);

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
   * @param entries of all dockets, the newest first
   * @param cut whether there are older corrections or entries
   * @param dispute empty where the register gives no answer
   */
  public record Changes(
      ReleaseReader.Releases releases,
      List<Announced> announced,
      List<Correction> corrections,
      List<DocketEntry> entries,
      boolean cut,
      Optional<ClaimList> dispute) {}

  /** Of an election. */
  public Changes of(String code, @Nullable String token) {
    var dispute = register.of(code, Moment.NOW, token);
    var entries = register.entries(code, token);
    ReleaseReader.Releases all = releases.all(code, token);
    String path = ELECTIONS + ServiceClient.encoded(code);
    Summary summary = ServiceClient.await(api.get(path + "/summary", token, Summary.class));
    Tally authority = summary.chosen(null);
    var corrections = authority == null ? NONE : corrections(path, authority, token);
    var docketed = ServiceClient.await(entries);
    return new Changes(
        all,
        summary.announced(),
        corrections.body().items(),
        docketed.map(page -> page.body().items()).orElse(List.of()),
        corrections.after() != null || docketed.filter(page -> page.after() != null).isPresent(),
        docketed.isEmpty() ? Optional.empty() : ServiceClient.await(dispute));
  }

  private ServiceClient.ListPage<Correction.Page> corrections(
      String path, Tally authority, @Nullable String token) {
    return ServiceClient.await(
        api.page(
            "%s/tallies/%s/corrections?limit=%d"
                .formatted(path, ServiceClient.encoded(authority.code()), MOST_CORRECTIONS),
            token,
            Correction.Page.class));
  }
}
