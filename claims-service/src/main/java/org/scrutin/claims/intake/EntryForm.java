package org.scrutin.claims.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.ActType;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.form.Form;
import org.scrutin.claims.heard.HeardTallies.HeardTally;
import org.scrutin.contracts.ClaimDecided.RemedyOrdered;
import org.scrutin.contracts.ClaimTarget;

/** Reads an act. Faults go to the form. */
final class EntryForm {
  private static final Set<String> TYPES =
      Stream.of(ActType.values())
          .filter(type -> type != ActType.FILED)
          .map(ActType::code)
          .collect(Collectors.toCollection(TreeSet::new));
  private static final Set<String> OUTCOMES =
      new TreeSet<>(Set.of("upheld", "partly-upheld", "dismissed"));
  private static final Pattern REMEDY = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final int MOST_REMEDIES = 100;

  private EntryForm() {}

  static Optional<ActType> type(Form form) {
    return ActType.of(form.requiredOneOf("type", TYPES)).filter(type -> type != ActType.FILED);
  }

  /**
   * The act.
   *
   * @param authority the tally of the body that counts, if it was heard
   */
  static Act read(Form form, ActType type, Docket docket, Optional<HeardTally> authority) {
    return switch (type) {
      case ADMITTED -> admitted(form, docket, authority);
      case INADMISSIBLE -> new Act.Inadmissible(form.requiredText("reasons"), by(form));
      case INVESTIGATION_OPENED -> new Act.InvestigationOpened(reasons(form), by(form));
      case INVESTIGATION_CLOSED -> new Act.InvestigationClosed(reasons(form), by(form));
      case DECIDED -> decided(form, docket, authority);
      case WITHDRAWN -> new Act.Withdrawn(reasons(form));
      case FILED -> throw new IllegalArgumentException("A filing is not an entry");
    };
  }

  private static Act admitted(Form form, Docket docket, Optional<HeardTally> authority) {
    Scope scope = ScopeForm.read(form, docket.scope());
    ClaimTarget target = scope.target();
    if (target.tally() == null) {
      // Somebody has to say which figures are disputed; the authority's are the usual ones.
      String tally = authority.map(HeardTally::code).orElse(null);
      if (tally == null) {
        form.problem("target.tally", "is missing: say which tally the admitted claim is about");
      }
      target = new ClaimTarget(tally, target.at(), target.units(), target.figures());
    }
    Optional<String> body = form.line("decidedBy");
    String deciding = body.or(docket::decidedBy).orElse(null);
    return new Act.Admitted(
        form.requiredText("reasons"),
        new Scope(
            target,
            scope.annul(),
            scope.votesAffected(),
            scope.claimedSeats(),
            scope.claimedUnits()),
        body.orElse(null),
        sameBody(form, deciding, body.isPresent(), docket, authority),
        by(form));
  }

  private static Act decided(Form form, Docket docket, Optional<HeardTally> authority) {
    Optional<String> by = form.line("by");
    String body = by.or(docket::decidedBy).orElse("");
    if (body.isEmpty()) {
      form.problem("by", "is missing: no deciding body is known");
    }
    String outcome = form.requiredOneOf("outcome", OUTCOMES);
    List<RemedyOrdered> remedies =
        form.objects("remedies", MOST_REMEDIES).stream()
            .map(
                part ->
                    new RemedyOrdered(
                        part.requiredMatching("kind", REMEDY, "a word such as recount"),
                        part.lines("units", 64, 10_000)))
            .toList();
    if (outcome.equals("dismissed") && !remedies.isEmpty()) {
      form.problem("remedies", "must be empty where a claim is dismissed");
    }
    return new Act.Decided(
        outcome,
        form.requiredText("reasons"),
        body,
        sameBody(form, body, by.isPresent(), docket, authority),
        remedies);
  }

  /** A body that was named before keeps what was said of it; nothing takes that back. */
  private static boolean sameBody(
      Form form,
      @Nullable String body,
      boolean named,
      Docket docket,
      Optional<HeardTally> authority) {
    return form.flag("decidedByRespondent")
        || (!named && docket.decidedByRespondent())
        || (docket.decidedByRespondent() && docket.decidedBy().equals(Optional.ofNullable(body)))
        || DecidingBody.isRespondent(body, docket.filed().respondent(), authority);
  }

  private static @Nullable String by(Form form) {
    return form.line("by").orElse(null);
  }

  private static @Nullable String reasons(Form form) {
    return form.text("reasons", Form.MAX_TEXT).orElse(null);
  }
}
