package org.scrutin.claims.docket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrutin.claims.docket.Act.Admitted;
import org.scrutin.claims.docket.Act.Decided;
import org.scrutin.claims.docket.Act.Filed;
import org.scrutin.claims.docket.Act.WithdrawalConfirmed;
import org.scrutin.claims.docket.Act.WithdrawalRecorded;

/**
 * A claim's history: its filing and the acts that followed, in order of entry and of time. A docket
 * that breaks the procedure cannot be made.
 */
public final class Docket {
  private final List<Entry> entries;

  private Docket(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  public static Docket file(Filed filed, Stamp stamp) {
    return new Docket(List.of(new Entry(1, filed, stamp)));
  }

  /**
   * Rebuilds a docket by taking its acts one after the other.
   *
   * @throws IllegalStateException if they are no docket: then somebody wrote past this class
   */
  public static Docket of(List<Entry> entries) {
    Docket docket = null;
    for (Entry entry : entries) {
      docket = docket == null ? first(entry) : docket.mustTake(entry);
    }
    if (docket == null) {
      throw new IllegalStateException("A docket begins with a filing");
    }
    return docket;
  }

  /** The docket after one more act, or why it cannot follow. */
  public Transition take(Act act, Stamp stamp) {
    if (!next().contains(act.kind())) {
      return new Transition.NotNow(state(), act.kind(), next());
    }
    if (excluded(act, stamp.actor())) {
      return new Transition.SamePerson(act.kind());
    }
    if (stamp.at().isBefore(last().stamp().at())) {
      return new Transition.TooEarly(last().stamp().at());
    }
    List<Entry> longer = new ArrayList<>(entries);
    longer.add(new Entry(entries.size() + 1, act, stamp));
    return new Transition.Taken(new Docket(longer));
  }

  /** What of it had been done before an instant; empty if it had not been filed. */
  public Optional<Docket> before(Instant end) {
    List<Entry> done =
        entries.stream().filter(entry -> entry.stamp().at().toInstant().isBefore(end)).toList();
    return done.isEmpty() ? Optional.empty() : Optional.of(new Docket(done));
  }

  public State state() {
    return stateAfter(entries.size());
  }

  /**
   * Where it stood after one of its entries.
   *
   * @param sequence of the entry, from 1
   */
  public State stateAfter(int sequence) {
    return entries.subList(0, sequence).reversed().stream()
        .flatMap(entry -> entry.act().kind().leadsTo().stream())
        .findFirst()
        .orElseThrow();
  }

  /**
   * The acts that are possible now. A withdrawal is recorded of a claim that was entered from paper
   * and of no other; whoever filed a claim here withdraws it here. Only what was recorded last is
   * confirmed: what was done since was done on a claim that stood.
   */
  public Set<ActType> next() {
    Set<ActType> next = state().next();
    if (!enteredFromPaper()) {
      next.remove(ActType.WITHDRAWAL_RECORDED);
    }
    if (last().act() instanceof WithdrawalRecorded) {
      next.add(ActType.WITHDRAWAL_CONFIRMED);
    }
    return next;
  }

  public List<Entry> entries() {
    return entries;
  }

  public Entry last() {
    return entries.getLast();
  }

  public Filed filed() {
    return (Filed) entries.getFirst().act();
  }

  /** What it was admitted for where that is not what was filed; both stand. */
  public Optional<Admitted> restated() {
    return admission().filter(admitted -> !admitted.scope().equals(filed().scope()));
  }

  /** What the claim is about: as admitted, until then as filed. */
  public Scope scope() {
    return admission().map(Admitted::scope).orElse(filed().scope());
  }

  /** The deciding body, if it is known. */
  public Optional<String> decidedBy() {
    Optional<Decided> decision = decision();
    if (decision.isPresent()) {
      return decision.map(Decided::by);
    }
    return admission()
        .flatMap(admission -> Optional.ofNullable(admission.decidedBy()))
        .or(() -> Optional.ofNullable(filed().decidedBy()));
  }

  /** That body is the one complained of, or subordinate to it. */
  public boolean decidedByRespondent() {
    return decision()
        .map(Decided::decidedByRespondent)
        .or(() -> admission().map(Admitted::decidedByRespondent))
        .orElse(filed().decidedByRespondent());
  }

  public Optional<Decided> decision() {
    return last().act() instanceof Decided decided ? Optional.of(decided) : Optional.empty();
  }

  /** Whether it was admitted, whatever followed. */
  public boolean admitted() {
    return admission().isPresent();
  }

  private Optional<Admitted> admission() {
    return entries.stream()
        .map(Entry::act)
        .filter(Admitted.class::isInstance)
        .map(Admitted.class::cast)
        .findFirst();
  }

  /** It was filed elsewhere, and a registrar entered it here. */
  public boolean enteredFromPaper() {
    return entries.getFirst().stamp().actedAt() != null;
  }

  /** Four eyes. */
  private boolean excluded(Act act, String actor) {
    return switch (act) {
      case Decided _ -> filedOrAdmittedBy(actor);
      case WithdrawalConfirmed _ -> last().stamp().actor().equals(actor);
      default -> false;
    };
  }

  /** Whoever enters a claim from paper is the actor of its filing. */
  private boolean filedOrAdmittedBy(String actor) {
    return entries.stream()
        .filter(entry -> entry.act() instanceof Filed || entry.act() instanceof Admitted)
        .anyMatch(entry -> entry.stamp().actor().equals(actor));
  }

  private static Docket first(Entry entry) {
    if (entry.sequence() == 1 && entry.act() instanceof Filed filed) {
      return file(filed, entry.stamp());
    }
    throw new IllegalStateException("A docket begins with a filing");
  }

  private Docket mustTake(Entry entry) {
    if (entry.sequence() == entries.size() + 1
        && take(entry.act(), entry.stamp()) instanceof Transition.Taken taken) {
      return taken.docket();
    }
    throw new IllegalStateException(
        "Entry " + entry.sequence() + " cannot follow in a claim that is " + state().code());
  }
}
