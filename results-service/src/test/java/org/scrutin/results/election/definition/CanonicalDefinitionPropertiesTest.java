package org.scrutin.results.election.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.testing.Bodies;

/** Whatever is accepted as a definition is written back as it was sent, member by member. */
class CanonicalDefinitionPropertiesTest {
  /** Every member that there is. */
  private static final String FULL =
      """
      {"code":"x-1","name":{"en":"Synthetic","zh-Hant":"合成","short":"S"},"date":"2024-03-10",
       "timezone":"Europe/Lisbon","blank":"separate","seats":500,"majority":251,"test":false,
       "profile":"standard-1","event":"e-1","follows":"x-0",
       "allocation":{"method":"sainte-lague-modified","firstDivisor":"07/5","level":"constituency",
         "ties":"fewest-votes","citation":"none  /\\"\\\\","links":[],
         "thresholds":[{"share":"03/100","of":"valid","level":"national",
                        "appliesTo":["party","party"],"parties":{"from":1,"to":100}},
                       {"share":"0/1","of":"valid","level":"constituency"}],
         "levelling":{"method":"largest-remainder","quota":"hagenbach-bischoff-rounded","seats":19,
                      "thresholds":[]}},
       "lists":[{"code":"A","name":{"pt":" Lista A "},"kind":"party","colour":"#aBcDeF","parties":1},
                {"code":"B.b-c_d","name":{"EN":"é\\u0301","short":"B"},"kind":"coalition"}],
       "previous":{"name":{"en":"Before"},"date":"2019-03-10","source":"synthetic",
         "seats":{"A":0,"O/L~D":3},"lists":{"O/L~D":{"name":{"en":"Old"}}},
         "succession":[{"from":["O/L~D","A"],"to":"A"}]}}
      """;

  /** Members that may be left out, by pointer of their object. */
  private static final String[][] OPTIONAL = {
    {"", "majority"},
    {"", "test"},
    {"", "profile"},
    {"", "event"},
    {"", "follows"},
    {"", "previous"},
    {"/allocation", "links"},
    {"/allocation", "levelling"},
    {"/allocation/levelling", "thresholds"},
    {"/allocation/thresholds/0", "appliesTo"},
    {"/allocation/thresholds/0", "parties"},
    {"/allocation/thresholds/0/parties", "to"},
    {"/lists/0", "colour"},
    {"/lists/0", "parties"},
    {"/previous", "succession"},
    {"/name", "zh-Hant"},
  };

  /** Values that a lenient reader would take for others. */
  private static final String[] ODD = {
    "null",
    "\"\"",
    "\" \"",
    "0",
    "-0",
    "1",
    "1.0",
    "1e2",
    "9007199254740993",
    "true",
    "\"true\"",
    "[]",
    "{}",
    "[\"A\"]",
    "\"1\"",
    "\"national \"",
    "\"NATIONAL\"",
    "\"lots\"",
    "\" lots\"",
    "\"2024-03-10T00:00:00\"",
    "\" 2024-03-10\"",
    "\"+12024-03-10\"",
    "[2024,3,10]",
    "20240310",
    "\"٣/١٠٠\"",
    "\"é\"",
    "\"e\\u0301\"",
    "\"valid\"",
    "\"VALID\"",
    "\"hare\"",
    "\"party\"",
    "\"standard-1\"",
    "\"Europe/Lisbon\"",
    "\"dhondt\"",
    "\"#AbCdEf\"",
  };

  @Property(tries = 500)
  void whateverIsLeftOut(@ForAll @IntRange(min = 0, max = 0xffff) int without) throws IOException {
    // Given
    ObjectNode document = full();
    for (int i = 0; i < OPTIONAL.length; i++) {
      if ((without >> i & 1) == 1 && document.at(OPTIONAL[i][0]) instanceof ObjectNode object) {
        object.remove(OPTIONAL[i][1]);
      }
    }

    // Then
    CanonicalDefinitionTest.assertCanonical(document.toString());
  }

  @Property(tries = 3_000)
  void whateverStandsInAPlace(@ForAll long seed) throws IOException {
    // Given
    Random random = new Random(seed);
    ObjectNode document = full();
    replaceOne(document, random);
    String sent = document.toString();

    // When
    ElectionDocument accepted;
    try {
      accepted = Bodies.read(sent, ElectionDocument.class);
    } catch (Refusal refused) {
      return;
    }

    // Then
    assertThat(CanonicalJson.of(accepted)).isEqualTo(CanonicalJson.of(document));
  }

  private static ObjectNode full() throws IOException {
    return (ObjectNode) Json.stored().readTree(FULL);
  }

  private static void replaceOne(ObjectNode document, Random random) throws IOException {
    List<JsonNode> containers = new ArrayList<>();
    collect(document, containers);
    JsonNode odd = Json.stored().readTree(ODD[random.nextInt(ODD.length)]);
    JsonNode within = containers.get(random.nextInt(containers.size()));
    int at = random.nextInt(within.size());
    if (within instanceof ArrayNode array) {
      array.set(at, odd);
    } else {
      List<String> names = new ArrayList<>();
      within.fieldNames().forEachRemaining(names::add);
      ((ObjectNode) within).set(names.get(at), odd);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode() && !node.isEmpty()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }
}
