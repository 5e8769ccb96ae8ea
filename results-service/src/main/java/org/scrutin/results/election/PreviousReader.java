package org.scrutin.results.election;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the {@code previous} of {@code election.json}: how the seats stood before, and which lists
 * of now follow which of then. It is shown as it was stated and decides nothing.
 */
final class PreviousReader {
  private static final int MOST_SEATS = 1_000_000;
  private static final int MOST_SUCCESSIONS = 1_000;

  private final List<ElectionList> lists;

  /**
   * @param lists of the election that is defined
   */
  PreviousReader(List<ElectionList> lists) {
    this.lists = lists;
  }

  void check(Fields previous) {
    previous.names("name");
    previous.text("date", previous.required("date"), PreviousReader::date);
    previous.text("source", previous.required("source"), text -> text);
    Set<String> codes = former(previous);
    lists.forEach(list -> codes.add(list.code()));
    seats(previous, codes);
    for (Fields step :
        previous.objects("succession", previous.optional("succession"), 1, MOST_SUCCESSIONS)) {
      succession(step, codes);
    }
    previous.close();
  }

  /** Lists of then that are not lists of now. */
  private Set<String> former(Fields previous) {
    Set<String> codes = new HashSet<>();
    Optional<JsonNode> former = previous.optional("lists");
    if (former.isPresent() && !former.get().isObject()) {
      previous.problem("lists", "must be an object of lists by code");
      return codes;
    }
    former.ifPresent(
        all -> {
          Fields byCode = previous.object("lists", all);
          for (Map.Entry<String, JsonNode> entry : all.properties()) {
            Fields list = byCode.object(entry.getKey(), entry.getValue());
            list.names("name");
            list.close();
            codes.add(entry.getKey());
          }
        });
    return codes;
  }

  private static void seats(Fields previous, Set<String> codes) {
    Optional<JsonNode> seats = previous.required("seats");
    if (seats.isEmpty()) {
      return;
    }
    if (!seats.get().isObject() || seats.get().isEmpty()) {
      previous.problem("seats", "must be an object of seats by list code");
      return;
    }
    Fields byCode = previous.object("seats", seats.get());
    for (Map.Entry<String, JsonNode> entry : seats.get().properties()) {
      known(byCode, entry.getKey(), entry.getKey(), codes);
      byCode.whole(entry.getKey(), Optional.of(entry.getValue()), 0, MOST_SEATS);
    }
  }

  private void succession(Fields step, Set<String> codes) {
    Optional<JsonNode> from = step.required("from");
    from.filter(array -> !array.isArray() || array.isEmpty())
        .ifPresent(_ -> step.problem("from", "must be an array of list codes"));
    from.ifPresent(array -> array.forEach(code -> known(step, "from", code.asText(), codes)));
    step.text("to", step.required("to"), this::current);
    step.close();
  }

  private String current(String code) {
    if (lists.stream().noneMatch(list -> list.code().equals(code))) {
      throw new IllegalArgumentException("'" + code + "' is not a list of this election");
    }
    return code;
  }

  private static void known(Fields fields, String field, String code, Set<String> codes) {
    if (!codes.contains(code)) {
      fields.problem(field, "'" + code + "' is neither a list of then, in lists, nor one of now");
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is not a date such as 2008-07-27", e);
    }
  }
}
