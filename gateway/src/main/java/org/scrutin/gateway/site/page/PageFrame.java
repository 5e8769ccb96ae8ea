package org.scrutin.gateway.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.PagePath;

/**
 * What surrounds every page.
 *
 * @param path of this page
 * @param query of it with its question mark, or nothing
 * @param offered language that the visitor would rather read; null for none
 * @param origin under which the public sees the site; null where that is not configured
 * @param visitor who is signed in; null for nobody
 * @param operators who runs what
 */
public record PageFrame(
    PagePath path,
    String query,
    @Nullable Language offered,
    @Nullable String origin,
    @Nullable SignedIn visitor,
    Operators operators) {
  /** Who is signed in, and the codes of the roles. */
  public record SignedIn(String name, List<String> roles) {}

  /** Names of institutions; null is not named. */
  public record Operators(@Nullable String count, @Nullable String dispute, @Nullable String site) {
    static Operators of(GatewayConfig.Operators config) {
      return new Operators(
          config.count().orElse(null), config.dispute().orElse(null), config.site().orElse(null));
    }
  }

  public Language language() {
    return path.language();
  }

  /** What the addresses of this language's pages begin with. */
  public String root() {
    return language().root();
  }

  /** The address of this page from outside; null where that is not configured. */
  public @Nullable String address() {
    return origin == null ? null : origin + in(language());
  }

  /** The address of this page, as a value of a query. */
  public String here() {
    return ServiceClient.encoded(in(language()));
  }

  public String home() {
    return PagePath.HOME.in(language());
  }

  public String homeIn(Language other) {
    return PagePath.HOME.in(other);
  }

  /** The address of this page in a language. */
  public String in(Language other) {
    return path.in(other) + query;
  }

  /** The languages to choose from. */
  public List<Language> languages() {
    return List.of(Language.values());
  }
}
