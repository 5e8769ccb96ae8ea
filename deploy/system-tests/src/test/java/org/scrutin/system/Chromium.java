package org.scrutin.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's browser. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Skips the test where there is none. */
  static Chromium start() {
    Optional<Path> chromium = executable();
    assumeTrue(chromium.isPresent(), "no chromium on the PATH: the page is not seen in a browser");
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(chromium.get())
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    Playwright playwright = Playwright.create();
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /** A page of a person whose language this is. */
  Page page(String language) {
    return browser.newContext(new Browser.NewContextOptions().setLocale(language)).newPage();
  }

  /** The same where no script of a page is loaded; what looks at the page still runs. */
  Page withoutScript(String language) {
    Page page = page(language);
    page.context()
        .route(
            "**/*",
            route -> {
              if (route.request().resourceType().equals("script")) {
                route.abort();
              } else {
                route.resume();
              }
            });
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> executable() {
    Stream<Path> folders =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    return folders
        .flatMap(folder -> NAMES.stream().map(folder::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
