package org.scrutin.claims.chronicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.scrutin.claims.form.Form;
import org.scrutin.claims.heard.HeardElections;
import org.scrutin.contracts.ChronicleAdded;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;

/** Notes a public act. */
@ApplicationScoped
class AddToChronicle {
  private static final Pattern ELECTION = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");
  private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*(:[a-z]+(-[a-z]+)*)?");
  private static final int RETRY_SECONDS = 2;
  private static final int MOST_ABOUT = 50;

  private final HeardElections elections;
  private final ChronicleStore store;
  private final Outbox outbox;
  private final Caller caller;

  @Inject
  AddToChronicle(HeardElections elections, ChronicleStore store, Outbox outbox, Caller caller) {
    this.elections = elections;
    this.store = store;
    this.outbox = outbox;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ChronicleEntry add(Form form) {
    ChronicleDate date = date(form);
    ChronicleDocument document = read(form);
    form.finish();
    if (elections.find(document.election()).isEmpty()) {
      throw new Refusal(
              ProblemType.ELECTION_NOT_YET_KNOWN,
              "Nothing has been heard here of an election "
                  + document.election()
                  + ". Try again soon.")
          .retryAfter(RETRY_SECONDS);
    }
    ChronicleEntry entry = store.add(document, date, caller.subject());
    outbox.publish(
        new Fact(
            document.election(),
            ChronicleAdded.TYPE,
            null,
            new ChronicleAdded(
                document.election(),
                entry.id(),
                document.date(),
                document.actor(),
                document.actorKind(),
                document.kind(),
                document.statement(),
                document.about(),
                document.source(),
                entry.logIndex())));
    return entry;
  }

  private ChronicleDocument read(Form form) {
    boolean registrar = caller.is(Roles.REGISTRAR);
    String actorKind = form.requiredMatching("actorKind", WORD, "a word such as party");
    if (!registrar && !actorKind.equals("observer")) {
      form.problem("actorKind", "must be observer: an observer enters its own acts");
    }
    return new ChronicleDocument(
        form.requiredMatching("election", ELECTION, "the code of an election"),
        form.requiredLine("date"),
        form.requiredLine("actor"),
        actorKind,
        form.requiredMatching("kind", KIND, "a word such as assembly or position:reject"),
        form.statement("statement"),
        form.lines("about", Form.MAX_LINE, MOST_ABOUT),
        form.requiredLine("source"),
        registrar ? Roles.REGISTRAR : Roles.OBSERVER,
        OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
  }

  private static ChronicleDate date(Form form) {
    try {
      return ChronicleDate.of(form.line("date").orElse(".."));
    } catch (IllegalArgumentException e) {
      form.problem("date", String.valueOf(e.getMessage()));
      return ChronicleDate.of("..");
    }
  }
}
