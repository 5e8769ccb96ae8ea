package org.scrutin.idp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The people of a local suite; nobody else can have a token. */
final class People {
  private static final Pattern AGENT = Pattern.compile("agent-([a-z0-9][a-z0-9_-]{0,63})");
  private static final Map<String, Person> NAMED = new LinkedHashMap<>();

  static {
    add("admin", "admin");
    add("clerk1", "clerk");
    add("clerk2", "clerk");
    add("clerk3", "clerk");
    add("supervisor", "supervisor");
    add("supervisor2", "supervisor");
    add("commissioner1", "commissioner");
    add("commissioner2", "commissioner");
    add("registrar", "registrar");
    add("registrar2", "registrar");
    add("investigator", "investigator");
    add("adjudicator1", "adjudicator");
    add("adjudicator2", "adjudicator");
    add("adjudicator3", "adjudicator");
    add("auditor", "auditor");
    add("observer", "observer", "COMFREL");
    add("observer2", "observer", "Observers of the invented country");
    add("citizen", "voter");
  }

  private People() {}

  /** A named person, or {@code agent-CODE} for the agent of any list, in lower case. */
  static Optional<Person> find(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    var agent = AGENT.matcher(name);
    return agent.matches()
        ? Optional.of(new Person(name, "agent", agent.group(1).toUpperCase(Locale.ROOT), null))
        : Optional.ofNullable(NAMED.get(name));
  }

  static List<Person> named() {
    return List.copyOf(NAMED.values());
  }

  /** For messages: who can sign in. */
  static String names() {
    return String.join(", ", NAMED.keySet()) + " and agent-CODE (such as agent-cnrp)";
  }

  private static void add(String name, String group) {
    NAMED.put(name, new Person(name, group, null, null));
  }

  private static void add(String name, String group, String organisation) {
    NAMED.put(name, new Person(name, group, null, organisation));
  }
}
