package org.scrutin.platform.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/**
 * Outside one machine, passwords, tokens and figures go to a database, a broker and other services
 * by TLS only. Where something else keeps a way closed, an operator allows it by its name.
 */
@ApplicationScoped
public class ClearTextCheck implements StartCheck {
  /** Names of ways that may be open, separated by commas. */
  static final String ALLOWED = "scrutin.security.clear-text";

  private static final String DATABASE = "quarkus.datasource.jdbc.url";
  private static final String BROKER = "kafka.bootstrap.servers";
  private static final String PROTOCOL = "kafka.security.protocol";

  /** By the name by which it is allowed. */
  private static final Map<String, String> UPSTREAMS =
      Map.of(
          "results", "scrutin.gateway.results-url",
          "claims", "scrutin.gateway.claims-url");

  /** Modes in which the driver never falls back, see the settings of pgjdbc. */
  private static final Pattern ENCRYPTED =
      Pattern.compile("[?&](ssl=true|sslmode=(require|verify-ca|verify-full))(&|$)");

  private static final Set<String> PROTOCOLS = Set.of("SSL", "SASL_SSL");

  @Override
  public List<String> faults(Settings settings) {
    if (settings.oneMachine()) {
      return List.of();
    }
    Map<String, String> open = new LinkedHashMap<>();
    if (present(settings, DATABASE, url -> !ENCRYPTED.matcher(url).find())) {
      open.put("database", DATABASE + " has no sslmode of require, verify-ca or verify-full");
    }
    if (present(settings, BROKER, _ -> true)
        && !present(settings, PROTOCOL, one -> PROTOCOLS.contains(one.toUpperCase(Locale.ROOT)))) {
      open.put("broker", PROTOCOL + " is not SSL or SASL_SSL");
    }
    UPSTREAMS.forEach(
        (name, setting) -> {
          if (present(settings, setting, url -> url.startsWith("http:"))) {
            open.put(name, setting + " is not https");
          }
        });
    List<String> allowed =
        settings.value(ALLOWED).stream()
            .flatMap(names -> Stream.of(names.split(",")))
            .map(String::strip)
            .toList();
    List<String> faults = new ArrayList<>();
    open.forEach(
        (name, why) -> {
          if (!allowed.contains(name)) {
            faults.add(
                why
                    + ": what goes there could be read and changed on the way. Where that way is"
                    + " closed by other means, allow it: "
                    + ALLOWED
                    + "="
                    + name);
          }
        });
    return faults;
  }

  private static boolean present(Settings settings, String name, Predicate<String> value) {
    return settings.value(name).filter(value).isPresent();
  }
}
