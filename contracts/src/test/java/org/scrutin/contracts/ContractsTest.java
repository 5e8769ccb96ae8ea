package org.scrutin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.contracts.testing.EventSchemas;

/** Samples of the first version stay readable for ever: they are added to, never changed. */
class ContractsTest {

  private static final Map<String, Class<?>> RECORDS =
      Map.ofEntries(
          Map.entry(ElectionDefined.TYPE, ElectionDefined.class),
          Map.entry(UnitsDefined.TYPE, UnitsDefined.class),
          Map.entry(TallyDefined.TYPE, TallyDefined.class),
          Map.entry(TallyAdvanced.TYPE, TallyAdvanced.class),
          Map.entry(ReleasePublished.TYPE, ReleasePublished.class),
          Map.entry(ReleaseRetracted.TYPE, ReleaseRetracted.class),
          Map.entry(ClaimAssessed.TYPE, ClaimAssessed.class),
          Map.entry(ClaimFiled.TYPE, ClaimFiled.class),
          Map.entry(ClaimAdmitted.TYPE, ClaimAdmitted.class),
          Map.entry(ClaimWithdrawn.TYPE, ClaimWithdrawn.class),
          Map.entry(ClaimDecided.TYPE, ClaimDecided.class),
          Map.entry(ChronicleAdded.TYPE, ChronicleAdded.class),
          Map.entry(DocketAdvanced.TYPE, DocketAdvanced.class));

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private static InputStream resource(String name) {
    return ContractsTest.class.getResourceAsStream(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.scrutin.election.defined.v1",
        "org.scrutin.units.defined.v1",
        "org.scrutin.tally.advanced.v1",
        "org.scrutin.tally.advanced.v1.private",
        "org.scrutin.tally.defined.v1",
        "org.scrutin.release.published.v1",
        "org.scrutin.release.retracted.v1",
        "org.scrutin.claim.filed.v1",
        "org.scrutin.claim.filed.v1.rival",
        "org.scrutin.claim.admitted.v1",
        "org.scrutin.claim.admitted.v1.annulment",
        "org.scrutin.claim.withdrawn.v1",
        "org.scrutin.claim.decided.v1",
        "org.scrutin.chronicle.added.v1",
        "org.scrutin.docket.advanced.v1",
        "org.scrutin.claim.assessed.v1",
        "org.scrutin.claim.assessed.v1.declared"
      })
  void sampleIsReadableValidAndWrittenBackTheSame(String sample) throws Exception {
    // Given
    String type = sample.replaceFirst("[.]v1[.].*", ".v1");
    JsonNode golden = json.readTree(resource("/samples/" + sample + ".json"));

    // When
    Object read = json.treeToValue(golden, RECORDS.get(type));

    // Then
    assertThat(EventSchemas.errors(type, golden)).isEmpty();
    assertThat(json.readTree(json.writeValueAsString(read))).isEqualTo(golden);
  }

  @Test
  void everySchemaRefusesUnknownMissingAndNullMembers() throws Exception {
    assertThat(RECORDS.keySet()).containsExactlyInAnyOrderElementsOf(Contracts.TYPES);
    for (String type : Contracts.TYPES) {
      ObjectNode golden = (ObjectNode) json.readTree(resource("/samples/" + type + ".json"));

      assertThat(EventSchemas.errors(type, golden.deepCopy().put("extra", 1))).isNotEmpty();
      assertThat(EventSchemas.errors(type, golden.deepCopy().putNull("election"))).isNotEmpty();
      assertThat(EventSchemas.errors(type, golden.deepCopy().without("election"))).isNotEmpty();
    }
  }

  @Test
  void closedTallyTellsNoFigures() throws Exception {
    ObjectNode closed =
        (ObjectNode) json.readTree(resource("/samples/org.scrutin.tally.advanced.v1.private.json"));
    for (String member : List.of("figures", "votes", "seats")) {
      ObjectNode leaking = closed.deepCopy();
      leaking.putObject(member);

      assertThat(EventSchemas.errors(TallyAdvanced.TYPE, leaking)).isNotEmpty();
    }
  }

  @Test
  void assessmentSaysEitherWhatCouldChangeOrWhyItCannotBeComputed() throws Exception {
    for (String sample : List.of("", ".declared")) {
      ObjectNode golden =
          (ObjectNode) json.readTree(resource("/samples/" + ClaimAssessed.TYPE + sample + ".json"));

      assertThat(golden.get("notice").asText()).isEqualTo(ClaimAssessed.NOTICE);
      assertThat(
              EventSchemas.errors(
                  ClaimAssessed.TYPE,
                  golden.put("computable", !golden.get("computable").asBoolean())))
          .isNotEmpty();
    }
  }

  @Test
  void asyncApiNamesEveryTypeAndItsSchemaFile() throws Exception {
    // Given
    JsonNode document = new YAMLMapper().readTree(resource("/asyncapi.yaml"));

    // When
    List<String> names = new ArrayList<>();
    for (JsonNode message : document.at("/components/messages")) {
      String name = message.path("name").asText();
      names.add(name);

      // Then
      assertThat("/" + message.at("/payload/schema/$ref").asText())
          .isEqualTo(Contracts.schemaOf(name));
      assertThat(resource(Contracts.schemaOf(name))).isNotNull();
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(Contracts.TYPES);
    assertThat(
            document.at("/channels/results/messages").size()
                + document.at("/channels/claims/messages").size())
        .isEqualTo(names.size());
  }

  @Test
  void vectorOfTheLeaf() throws Exception {
    JsonNode vector = json.readTree(resource("/schemas/leaf-vector.json"));
    HexFormat hex = HexFormat.of();
    MessageDigest sha = MessageDigest.getInstance("SHA-256");

    sha.update(hex.parseHex(vector.get("salt").asText()));
    String commitment = hex.formatHex(sha.digest(vector.get("body").asText().getBytes("UTF-8")));
    sha.update((byte) 0);
    String hash = hex.formatHex(sha.digest(vector.get("leaf").asText().getBytes("UTF-8")));

    assertThat(commitment).isEqualTo(vector.get("commitment").asText());
    assertThat(vector.get("leaf").asText()).contains(commitment);
    assertThat(hash).isEqualTo(vector.get("hash").asText());
    assertThat(EventSchemas.errors("leaf", vector.get("leaf").asText())).isEmpty();
    assertThat(EventSchemas.errors("leaf-body-sheet", vector.get("body").asText())).isEmpty();
  }

  @Test
  void bodyOfASheetLeavesOutWhatIsNotStated() {
    assertThat(EventSchemas.errors("leaf-body-sheet", "{\"unit\":\"S\",\"votes\":{}}")).isEmpty();
    assertThat(
            EventSchemas.errors("leaf-body-sheet", "{\"unit\":\"S\",\"votes\":{},\"blank\":null}"))
        .isNotEmpty();
    assertThat(EventSchemas.errors("leaf-body-sheet", "{\"unit\":\"S\",\"votes\":{\"A\":-1}}"))
        .isNotEmpty();
  }
}
