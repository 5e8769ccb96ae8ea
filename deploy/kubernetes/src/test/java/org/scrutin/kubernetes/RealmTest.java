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
    java.util.regex.Pattern.compile("add\\(\"(\\w+)\", \"(\\w+)\"\\)")
        .matcher(Manifests.text(Manifests.ROOT.resolve(PEOPLE)))
        .results()
        .forEach(match -> expected.put(match.group(1), "/" + match.group(2)));
    expected.put("agent-cnrp", "/agent");
    expected.put("agent-cpp", "/agent");
    // When
    Map<String, Object> realm =
        Manifests.map(
            new Yaml()
                .load(
                    Manifests.text(
                        Manifests.ROOT.resolve("deploy/containers/keycloak/scrutin-realm.json"))));
    Map<String, Object> persons = new TreeMap<>();
    for (Object each : Manifests.list(realm, "users")) {
      Map<String, Object> user = Manifests.map(each);
      persons.put(
          user.get("username").toString(), Manifests.list(user, "groups").getFirst().toString());
      if (user.get("groups").equals(List.of("/observer"))) {
        assertThat(Manifests.map(user.get("attributes")))
            .containsEntry("organisation", List.of("COMFREL"));
      }
      // A password that is written here would be everybody's.
      assertThat(Manifests.map(Manifests.list(user, "credentials").getFirst()))
          .containsEntry("value", "${PERSONS_PASSWORD}");
    }
    // Then
    assertThat(persons).isEqualTo(expected);
  }
}
