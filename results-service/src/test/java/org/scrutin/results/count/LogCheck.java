package org.scrutin.results.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.log.Commitment;
import org.scrutin.platform.store.log.Leaf;

/** What every tally's log must be. */
final class LogCheck {
  private static final String LEAVES =
      "select l.kind, l.version, l.salt, l.leaf_hash, l.body, u.code, l.votes, l.index,"
          + " array[l.registered, ballots, blank, invalid, valid,"
          + " voters, received, issued, unused, spoiled]"
          + " from leaf l left join unit u on u.id = l.unit_id"
          + " where l.tally_id = ?";

  static void gapless(SyntheticElection country) {
    List<Long> indices =
        CountDatabase.list(
            "select index from leaf where tally_id = ? order by index",
            row -> row.getLong(1),
            country.tallyId());
    assertThat(indices).isEqualTo(LongStream.range(0, country.revision()).boxed().toList());
    long at = 0;
    for (long[] step :
        CountDatabase.list(
            "select previous, revision from count_step where tally_id = ? order by revision",
            row -> new long[] {row.getLong(1), row.getLong(2)},
            country.tallyId())) {
      assertThat(step[0]).isEqualTo(at);
      at = step[1];
    }
    assertThat(at).isEqualTo(country.revision());
  }

  /** Every leaf's hash opens to what its row says. */
  static void hashes(SyntheticElection country) {
    CountDatabase.list(LEAVES, LogCheck::opens, country.tallyId())
        .forEach(opens -> assertThat(opens).isTrue());
  }

  private static boolean opens(ResultSet row) throws SQLException {
    boolean sheet = row.getString(1).equals("sheet");
    JsonNode body =
        sheet
            ? TestSheet.body(
                row.getString(6),
                ints((Integer[]) row.getArray(9).getArray()),
                ints((Integer[]) row.getArray(7).getArray()))
            : parse(row.getString(5));
    String subject =
        switch (row.getString(1)) {
          case "sheet" -> row.getString(6);
          case "units" -> body.get("election").textValue();
          case "quarantine-release", "draw" -> body.get("unit").textValue();
          default -> "statement-" + row.getLong(8);
        };
    byte[] commitment = Commitment.of(row.getBytes(3), CanonicalJson.bytes(body));
    byte[] hash = new Leaf(row.getString(1), subject, row.getInt(2), commitment).hash();
    return Arrays.equals(hash, row.getBytes(4));
  }

  private static int[] ints(Integer[] values) {
    return Arrays.stream(values).mapToInt(value -> value == null ? -1 : value).toArray();
  }

  private static JsonNode parse(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private LogCheck() {}
}
