package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scrutin.system.contract.Contract;

/**
 * Operations are read and tried in a browser, with the session of whoever signed in. It adds to the
 * chronicle of the case, so it comes after the tests that read that.
 */
@Order(Integer.MAX_VALUE - 3)
class DocsPageIT {
  private final Suite suite = Suite.shared();

  @Test
  void everyOperationStandsThereAndNothingIsBlocked() {
    // Given
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.page("en");
      List<String> blocked = new ArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              blocked.add(message.text());
            }
          });

      // When
      page.navigate(suite.gateway() + "/docs");
      page.locator(".opblock").first().waitFor();

      // Then
      assertThat(page.locator(".opblock").count()).isEqualTo(Contract.SCRUTIN.operations().size());
      assertThat(blocked).isEmpty();
    }
  }

  @Test
  void aSignedInPersonTriesAnOperationThatNeedsAKey() {
    // Given
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.page("en");
      page.navigate(suite.gateway() + "/login");
      page.locator("button[value=registrar]").click();
      page.navigate(suite.gateway() + "/docs");
      Locator operation = page.locator("#operations-Chronicle-addChronicleEntry");

      // When
      operation.locator(".opblock-summary-control").click();
      operation
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try it out"))
          .click();
      operation
          .getByRole(
              AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Execute").setExact(true))
          .click();
      Locator status = operation.locator(".live-responses-table .response-col_status").last();
      status.waitFor();

      // Then
      assertThat(status.innerText()).startsWith("201");
      assertThat(operation.locator(".request-url").innerText()).contains("/api/v1/chronicle");
    }
  }
}
