package org.scrutin.results.election.tally;

import java.util.Optional;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.tally.TallyAnswer.EnteredBy;

/** Who may write a tally, in the form in which it is stored. */
final class Owner {
  static final String AUTHORITY = "admin";
  private static final String LIST = "list:";
  private static final String PERSON = "person:";

  private Owner() {}

  static String ofList(String code) {
    return LIST + code;
  }

  static String ofPerson(String subject) {
    return PERSON + subject;
  }

  /** The subject, where a person owns it. */
  static Optional<String> person(String owner) {
    return owner.startsWith(PERSON)
        ? Optional.of(owner.substring(PERSON.length()))
        : Optional.empty();
  }

  /** The role in which an owner writes. */
  static EnteredBy role(String owner) {
    if (owner.startsWith(LIST)) {
      return EnteredBy.AGENT;
    }
    return owner.startsWith(PERSON) ? EnteredBy.OBSERVER : EnteredBy.ADMIN;
  }

  /** Whether the caller is the owner, in the election of that code. */
  static boolean is(Caller caller, String owner, String election) {
    if (caller.anonymous()) {
      return false;
    }
    if (owner.startsWith(LIST)) {
      String list = owner.substring(LIST.length());
      return caller.is(Roles.AGENT)
          && caller.listIn(election).filter(list::equalsIgnoreCase).isPresent();
    }
    return owner.startsWith(PERSON)
        ? caller.is(Roles.OBSERVER) && owner.equals(ofPerson(caller.subject()))
        : owner.equals(AUTHORITY) && caller.is(Roles.ADMIN);
  }
}
