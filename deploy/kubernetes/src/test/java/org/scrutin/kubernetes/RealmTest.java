package org.scrutin.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The realm of the compose file has the persons and groups of the local identity provider. */
class RealmTest {
  private static final String PEOPLE = "deploy/idp/src/main/java/org/scrutin/idp/People.java";

  @Test
  void personsAndGroupsAreThoseOfOneMachine() {
    // Given
    Map<String, Object> expected = new TreeMap<>();
    Map<String, Object> organisations = new TreeMap<>();
    java.util.regex.Pattern.compile("add\\(\"(\\w+)\", \"(\\w+)\"(?:, \"([^\"]+)\")?\\)")
        .matcher(Manifests.text(Manifests.ROOT.resolve(PEOPLE)))
        .results()
        .forEach(
            match -> {
              expected.put(match.group(1), "/" + match.group(2));
              if (match.group(3) != null) {
                organisations.put(match.group(1), match.group(3));
              }
            });
    expected.put("agent-cnrp", "/agent");
    expected.put("agent-cpp", "/agent");
    // When
    Map<String, Object> realm = realm();
    Map<String, Object> persons = new TreeMap<>();
    for (Object each : Manifests.list(realm, "users")) {
      Map<String, Object> user = Manifests.map(each);
      persons.put(
          user.get("username").toString(), Manifests.list(user, "groups").getFirst().toString());
      if (user.get("groups").equals(List.of("/observer"))) {
        assertThat(Manifests.map(user.get("attributes")))
            .containsEntry(
                "organisation", List.of(organisations.get(user.get("username").toString())));
      }
      // A password that is written here would be everybody's.
      assertThat(Manifests.map(Manifests.list(user, "credentials").getFirst()))
          .containsEntry("value", "${PERSONS_PASSWORD}");
    }
    // Then
    assertThat(persons).isEqualTo(expected);
  }

  @Test
  void theGatewayAloneExchangesTokensAndOnlyForThoseOfTheServices() {
    // When
    Map<String, Map<String, Object>> clients = new TreeMap<>();
    for (Object each : Manifests.list(realm(), "clients")) {
      Map<String, Object> client = Manifests.map(each);
      clients.put(client.get("clientId").toString(), client);
    }

    // Then
    assertThat(clients)
        .containsOnlyKeys(
            "scrutin", "scrutin-claims", "scrutin-cli", "scrutin-results", "scrutin-web");
    Map<String, Object> gateway = clients.get("scrutin");
    assertThat(gateway)
        .containsEntry("publicClient", false)
        .containsEntry("secret", "${EXCHANGE_SECRET}")
        .containsEntry("standardFlowEnabled", false)
        .containsEntry("directAccessGrantsEnabled", false);
    assertThat(audiences(gateway)).containsExactlyInAnyOrder("scrutin-results", "scrutin-claims");
    for (String people : List.of("scrutin-web", "scrutin-cli")) {
      assertThat(audiences(clients.get(people))).containsExactly("scrutin");
    }
    clients.forEach(
        (name, client) ->
            assertThat(client.toString().contains("standard.token.exchange.enabled=true"))
                .as(name)
                .isEqualTo(name.equals("scrutin")));
  }

  private static List<String> audiences(Map<String, Object> client) {
    return Manifests.list(client, "protocolMappers").stream()
        .map(Manifests::map)
        .filter(mapper -> mapper.get("protocolMapper").equals("oidc-audience-mapper"))
        .map(mapper -> Manifests.map(mapper.get("config")))
        .map(
            config ->
                String.valueOf(
                    config.getOrDefault(
                        "included.client.audience", config.get("included.custom.audience"))))
        .toList();
  }

  private static Map<String, Object> realm() {
    return Manifests.map(
        new Yaml()
            .load(
                Manifests.text(
                    Manifests.ROOT.resolve("deploy/containers/keycloak/scrutin-realm.json"))));
  }
}
