package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of page that the site's map names, as people see it: on the narrowest phone and on a
 * desk, in each language, without script; in both languages the marks are the same, so that those
 * are analysed in one, and in each only by the deep tests.
 */
class PagesIT {
  private static final Pattern ADDRESS = Pattern.compile("<loc>([^<]*)</loc>");
  private static final int PHONE = 320;
  private static final int DESK = 1_280;
  private static final int MOST_BYTES = 150_000;
  private static final int MOST_REQUESTS = 3;

  /** Texts of which most of the height and some of the width is taken by another text. */
  private static final String OVERLAPS =
      """
      () => {
        const boxes = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          const parent = node.parentElement;
          if (!node.data.trim() || !parent.checkVisibility({visibilityProperty: true})) continue;
          if (parent.closest('.out, .skip, svg, option')) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const box of range.getClientRects()) {
            if (box.width > 2 && box.height > 2) boxes.push({box, text: node.data.trim()});
          }
        }
        boxes.sort((a, b) => a.box.top - b.box.top);
        const found = [];
        for (let i = 0; i < boxes.length; i++) {
          for (let j = i + 1; j < boxes.length; j++) {
            const a = boxes[i].box, b = boxes[j].box;
            if (b.top > a.bottom) break;
            const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            if (wide > 3 && high > 0.6 * Math.min(a.height, b.height)) {
              found.push(boxes[i].text + ' / ' + boxes[j].text);
            }
          }
        }
        return found.slice(0, 5);
      }
      """;

  private final Suite suite = Suite.shared();

  @ParameterizedTest
  @ValueSource(strings = {"en", "km"})
  void eachKindIsWholeOnAPhoneAndOnADesk(String language) {
    // Given
    Set<String> paths = kinds(language);
    assertThat(paths).hasSizeGreaterThan(15);
    List<String> faults = new ArrayList<>();
    try (Chromium chromium = Chromium.start()) {
      BrowserContext context = chromium.withoutScript(language).context();
      for (String path : paths) {
        // A tab for each: what one page still loads is not counted for the next.
        try (Page page = context.newPage()) {
          faults.addAll(faults(page, language, path));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private List<String> faults(Page page, String language, String path) {
    List<String> faults = new ArrayList<>();
    List<Request> requests = new ArrayList<>();
    page.onRequest(requests::add);
    page.setViewportSize(PHONE, 700);
    int status = page.navigate(suite.gateway() + path).status();
    if (status != 200) {
      return List.of(path + ": answers " + status);
    }
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      faults.add(path + ": is in another language");
    }
    if (requests.size() > MOST_REQUESTS) {
      faults.add(path + ": needs " + requests.size() + " requests");
    }
    int bytes =
        requests.stream()
            .filter(one -> one.failure() == null)
            .mapToInt(one -> one.sizes().responseBodySize)
            .sum();
    if (bytes > MOST_BYTES) {
      faults.add(path + ": weighs " + bytes + " bytes");
    }
    look(page, path + " at " + PHONE, faults);
    if (language.equals("en") || Boolean.getBoolean(Deep.PROPERTY)) {
      new AxeBuilder(page)
          .analyze()
          .getViolations()
          .forEach(rule -> faults.add(path + ": " + rule.getId() + ", " + rule.getNodes()));
    }
    page.setViewportSize(DESK, 900);
    look(page, path + " at " + DESK, faults);
    return faults;
  }

  private static void look(Page page, String where, List<String> faults) {
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) wider).intValue() > 0) {
      faults.add(where + ": is " + wider + " px wider than the window");
    }
    List<?> overlaps = (List<?>) page.evaluate(OVERLAPS);
    overlaps.forEach(overlap -> faults.add(where + ": text over text: " + overlap));
  }

  /** One address of each kind that the map has, and one of each kind that it leads to. */
  private Set<String> kinds(String language) {
    String root = language.equals("en") ? "" : "/" + language;
    String map = suite.anonymous().get("/sitemap.xml").then().statusCode(200).extract().asString();
    Set<String> paths = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    ADDRESS
        .matcher(map)
        .results()
        .map(PagesIT::path)
        .filter(path -> language.equals("km") == path.matches("/km(/.*)?"))
        // The description of the interface is made by a script, and has a test of its own.
        .filter(path -> !path.endsWith("/docs"))
        .filter(
            path ->
                !path.contains("/elections/")
                    || path.contains("invented-2026")
                    || path.contains("kh-2013"))
        .filter(path -> !path.contains("/claims/") || path.matches(".*-2026-0001|.*-2013-0003"))
        .filter(path -> seen.add(path.replaceAll("/(places|sources)/[^/]+", "/$1/*")))
        .forEach(paths::add);
    String invented = root + "/elections/invented-2026";
    paths.addAll(
        List.of(
            invented + "?at=preliminary-1",
            invented + "/places?sort=lead&filter=corrected",
            invented + "/places/X-4-B",
            invented + "/stations/X-4-B-21",
            invented + "/stations/X-5-C-21",
            invented + "/search?q=east",
            invented + "/releases/preliminary-2",
            invented + "/releases/preliminary-1...preliminary-2",
            invented + "/sources/hill",
            root + "/elections/kh-2013?asOf=2013-08-12",
            root + "/problems/not-built"));
    return paths;
  }

  private static String path(MatchResult found) {
    String address = found.group(1);
    int scheme = address.indexOf("://");
    return scheme < 0 ? address : address.substring(address.indexOf('/', scheme + 3));
  }
}
