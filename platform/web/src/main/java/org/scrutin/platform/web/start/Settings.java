package org.scrutin.platform.web.start;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** The settings that a start check looks at. A setting of nothing but spaces is none. */
public final class Settings {
  private static final Set<String> ONE_MACHINE = Set.of("local", "test", "dev");

  private final Function<String, Optional<String>> values;
  private final boolean oneMachine;

  private Settings(Function<String, Optional<String>> values, boolean oneMachine) {
    this.values = values;
    this.oneMachine = oneMachine;
  }

  /**
   * @param oneMachine whether all that the settings name runs on this machine alone
   */
  public static Settings of(Function<String, Optional<String>> values, boolean oneMachine) {
    return new Settings(values, oneMachine);
  }

  static Settings of(Config config) {
    return of(
        name -> config.getOptionalValue(name, String.class),
        ONE_MACHINE.containsAll(ConfigUtils.getProfiles()));
  }

  public Optional<String> value(String name) {
    return values.apply(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  public boolean is(String name, String value) {
    return value(name).filter(value::equals).isPresent();
  }

  /** Whether the profile is one for a single machine: local, test or dev. */
  public boolean oneMachine() {
    return oneMachine;
  }

  /**
   * A sentence for each of the settings that is missing.
   *
   * @param what it is needed for, by name
   */
  public List<String> missing(Map<String, String> what) {
    List<String> faults = new ArrayList<>();
    what.forEach(
        (name, need) -> {
          if (value(name).isEmpty()) {
            faults.add(name + " is not set: it is " + need + ".");
          }
        });
    return faults;
  }
}
