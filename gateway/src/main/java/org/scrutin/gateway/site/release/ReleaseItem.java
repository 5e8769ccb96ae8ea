package org.scrutin.gateway.site.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.Release;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * A release as pages show it.
 *
 * @param published minute of its publication, where the election is held
 * @param signed minutes of its signatures
 * @param covers names of what it covers
 * @param tallies whose figures it pins
 * @param index its place in the election's log
 * @param register what a final release saw of the register of claims; null of others
 * @param previous name of the release before it that pins the same tally; null for none
 */
public record ReleaseItem(
    String name,
    String stage,
    String published,
    List<String> signed,
    List<Wording> covers,
    List<Pinned> tallies,
    @Nullable String index,
    @Nullable Register register,
    @Nullable Retracted retraction,
    @Nullable String previous) {

  /** A tally at a revision. */
  public record Pinned(String tally, String revision) {}

  /** How many claims, and how many of them were open. */
  public record Register(String size, String open) {}

  /** Why it is not to be relied upon, and since when. */
  public record Retracted(Wording reason, String at) {}

  /**
   * @param all of the election, in the order of their publication
   */
  static ReleaseItem of(Release release, List<Release> all, Names names, Language language) {
    var figures = new Figures(language);
    Release.Register register = release.register();
    Release.Retraction retraction = release.retraction();
    return new ReleaseItem(
        release.name(),
        release.stage(),
        release.publishedAt() == null ? "" : figures.moment(release.publishedAt(), names.zone()),
        release.signatories().stream()
            .map(one -> figures.moment(one.signedAt(), names.zone()))
            .toList(),
        release.units().stream().map(unit -> names.unit(unit, language)).toList(),
        release.tallies().stream()
            .map(one -> new Pinned(one.tally(), String.valueOf(one.revision())))
            .toList(),
        release.index() == null ? null : String.valueOf(release.index()),
        register == null
            ? null
            : new Register(figures.number(register.size()), figures.number(register.open())),
        retraction == null
            ? null
            : new Retracted(
                Wording.of(retraction.reason()), figures.moment(retraction.at(), names.zone())),
        previous(release, all));
  }

  private static @Nullable String previous(Release release, List<Release> all) {
    String previous = null;
    for (Release other : all) {
      if (other.name().equals(release.name())) {
        return previous;
      }
      if (allocating(other).equals(allocating(release))) {
        previous = other.name();
      }
    }
    return previous;
  }

  private static String allocating(Release release) {
    return release.tallies().isEmpty() ? "" : release.tallies().getFirst().tally();
  }
}
