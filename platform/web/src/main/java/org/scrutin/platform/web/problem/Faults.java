package org.scrutin.platform.web.problem;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a body, place by place. The first {@value #MOST} are told, as far as they fit
 * an answer of some {@value #MOST_BYTES} bytes; the others are counted.
 */
public final class Faults {
  /** Faults that one answer tells. */
  public static final int MOST = 100;

  private static final int MOST_BYTES = 32 * 1024;
  private static final int IN_DETAIL = 5;
  private static final int LONGEST_DETAIL = 300;

  private final List<Fault> first = new ArrayList<>();
  private long count;
  private int bytes;

  /** Notes a fault at a JSON pointer whose names are short. */
  public void add(String pointer, String detail) {
    count++;
    if (first.size() < MOST && bytes < MOST_BYTES) {
      Fault fault = new Fault(pointer, Excerpt.of(detail, LONGEST_DETAIL));
      first.add(fault);
      bytes += size(fault.pointer()) + size(fault.detail());
    }
  }

  /** Notes a fault at the place to which names of members (texts) and indexes (numbers) lead. */
  public void addAt(String detail, Object... steps) {
    if (roomLeft()) {
      JsonPointer pointer = JsonPointer.empty();
      for (Object step : steps) {
        pointer = append(pointer, step);
      }
      add(pointer.toString(), detail);
    } else {
      count++;
    }
  }

  private static JsonPointer append(JsonPointer pointer, Object step) {
    return step instanceof Integer index
        ? pointer.appendIndex(index)
        : pointer.appendProperty(Excerpt.of(step.toString()));
  }

  /** Whether one more would be told. */
  public boolean roomLeft() {
    return first.size() < MOST && bytes < MOST_BYTES;
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /** Whether something is told of this place already. */
  public boolean has(String pointer) {
    return first.stream().anyMatch(fault -> fault.pointer().equals(pointer));
  }

  /** Those that are told, in the order in which they were found. */
  public List<Fault> first() {
    return List.copyOf(first);
  }

  /**
   * Ends the checks.
   *
   * @throws Refusal 422 {@code invalid} with every fault, if there is one
   */
  public void throwIfAny() {
    if (count > 0) {
      throw refusal(ProblemType.INVALID);
    }
  }

  /** A refusal that tells them. */
  public Refusal refusal(ProblemType type) {
    String said =
        first.stream()
            .limit(IN_DETAIL)
            .map(
                fault ->
                    fault.pointer().isEmpty()
                        ? "The body " + fault.detail()
                        : fault.pointer() + " " + fault.detail())
            .collect(Collectors.joining("; "));
    long left = count - Math.min(first.size(), IN_DETAIL);
    String detail = left > 0 ? said + "; and " + left + " more." : said + ".";
    return new Refusal(type, detail).with("errors", List.copyOf(first));
  }

  /** Bytes in JSON, an upper bound: six for each that may have to be escaped. */
  private static int size(String text) {
    int escaped = (int) text.chars().filter(c -> c < 0x20 || c == '"' || c == '\\').count();
    return text.getBytes(StandardCharsets.UTF_8).length + 5 * escaped;
  }
}
