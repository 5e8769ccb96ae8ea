package org.scrutin.gateway.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.RawHttp;
import org.scrutin.gateway.StubServices;

/** Whatever address a page is reached at, nothing that it builds from that leads elsewhere. */
@GatewayTest
class LinksTest {
  private static final Pattern LINK =
      Pattern.compile("(?:href|src|action)=\"([^\"]*)\"|(?mi:^Location: (.*?)\r?$)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "//elsewhere.example/",
        "///elsewhere.example/",
        "//elsewhere.example/?x=a|b",
        "//elsewhere.example/%2e%2e",
        "/%2Felsewhere.example/",
        "/%5Celsewhere.example/",
        "/elections//elsewhere.example",
        "/login//elsewhere.example/",
        "/login?return=//elsewhere.example/",
        "/?q=%22%3E//elsewhere.example/"
      })
  void staysOnThisOrigin(String target) {
    // When
    String page =
        RawHttp.send("GET " + target + " HTTP/1.1\nHost: here.example\nConnection: close\n\n")
            .text();

    // Then
    URI here = URI.create("http://here.example:" + StubServices.gatewayPort());
    List<String> origins =
        LINK.matcher(page)
            .results()
            .map(LinksTest::link)
            .filter(link -> !link.startsWith("data:"))
            .map(link -> URI.create(here + target.replace("|", "%7C")).resolve(link))
            .map(link -> link.getScheme() + "://" + link.getHost())
            .distinct()
            .toList();
    // The second is where the provider of one machine says that it is.
    assertThat(origins).isSubsetOf("http://here.example", "http://127.0.0.1");
  }

  private static String link(MatchResult match) {
    String link = match.group(1) == null ? match.group(2) : match.group(1);
    return link.replace("&amp;", "&").replace("|", "%7C");
  }
}
