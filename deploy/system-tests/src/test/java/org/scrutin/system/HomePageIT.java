package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public page as people see it, in a real browser. */
class HomePageIT {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | /elections/kh-2013 | Cambodian People's Party | 123 seats | 68 | 55",
        "km | /elections/kh-2013 | គណៈកម្មាធិការជាតិរៀបចំការបោះឆ្នោត | 123 | 68 | 55",
        "en | /elections/kh-2013?asOf=2013-08-12 | not computable | 28,882 | KH-2013-0003 |"
            + " Cambodia Daily",
        "km | /elections/kh-2013?asOf=2013-08-12 | មិនអាចគណនាបាន | 28,882 | KH-2013-0003 |"
            + " Cambodia Daily",
        "en | /claims/KH-2013-0001 | 1,300,000 | estimated | arithmetic | or subordinate to it",
        "km | /claims/KH-2013-0003 | កំណត់ត្រាដំណើរការ | 63 | 12 សីហា 2013 |"
            + " ការស៊ើបអង្កេតអន្តរជាតិ",
        "en | / | CPP: 68 of 123 seats, 6 over a majority | 3 claims | 68 | 55"
      })
  void itShowsTheCaseAndIsAccessible(
      String language, String path, String first, String second, String third, String fourth) {
    // Given
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.page(language);

      // When
      page.navigate(
          Suite.shared().gateway() + path + (path.contains("?") ? "&" : "?") + "lang=" + language);

      // Then
      assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
      assertThat(page.locator("body").innerText()).contains(first, second, third, fourth);
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .extracting(rule -> rule.getId() + ": " + rule.getHelp())
          .isEmpty();
    }
  }
}
