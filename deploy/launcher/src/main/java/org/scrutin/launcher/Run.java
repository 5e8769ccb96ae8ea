package org.scrutin.launcher;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code run.json} says of a running suite.
 *
 * @param gateway the address of the suite
 * @param state {@code starting}, {@code loading} or {@code ready}
 * @param launcher process id of the launcher
 * @param startedAt RFC 3339 with offset
 */
record Run(String gateway, String state, long launcher, List<Child> processes, String startedAt) {

  /**
   * A process of the suite.
   *
   * @param started when the operating system says that it began, in milliseconds since 1970: ids
   *     are used again, an id with its start is not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Child(String name, long pid, int port, @Nullable Integer managementPort, long started) {}

  Run in(String newState, List<Child> children) {
    return new Run(gateway, newState, launcher, children, startedAt);
  }

  static Run starting(String gateway) {
    return new Run(
        gateway,
        "starting",
        ProcessHandle.current().pid(),
        List.of(),
        OffsetDateTime.now(ZoneId.systemDefault()).withNano(0).toString());
  }
}
