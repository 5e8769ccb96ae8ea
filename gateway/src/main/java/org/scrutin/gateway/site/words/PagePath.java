package org.scrutin.gateway.site.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of a page: a language, and what the page is in every language. English has the bare
 * path, another language its code before it. What is no page has no language.
 *
 * @param bare path of the page in English
 */
public record PagePath(Language language, String bare) {
  /** Of the home page. */
  public static final PagePath HOME = new PagePath(Language.EN, "/");

  /** First segments of the pages that there are in every language. */
  private static final List<String> PAGES =
      List.of("/elections", "/claims", "/method", "/problems", "/docs");

  /** What is asked for. */
  public static PagePath of(@Nullable String path) {
    if (path == null) {
      return HOME;
    }
    for (Language language : Language.values()) {
      String root = language.root();
      if (!root.isEmpty() && below(path, root)) {
        String rest = path.substring(root.length());
        return new PagePath(language, rest.isEmpty() ? "/" : rest);
      }
    }
    return new PagePath(Language.EN, path);
  }

  /** Whether there may be a page: what programs read, sign-in and resources have no language. */
  public boolean page() {
    return bare.equals("/") || PAGES.stream().anyMatch(page -> below(bare, page));
  }

  /** The address of the page in a language. */
  public String in(Language other) {
    return bare.equals("/") && !other.root().isEmpty() ? other.root() : other.root() + bare;
  }

  private static boolean below(String path, String root) {
    return path.startsWith(root)
        && (path.length() == root.length() || path.charAt(root.length()) == '/');
  }
}
