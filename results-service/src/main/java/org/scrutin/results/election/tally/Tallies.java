package org.scrutin.results.election.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.definition.Election;

/**
 * The tallies that the caller may see. One that is not published is unknown to everyone but its
 * owner, administrators and auditors: that it exists is part of what is closed.
 */
@ApplicationScoped
public class Tallies {
  /** Of one owner in one election, administrators excepted: each is a column for every reader. */
  private static final int MOST_PUBLISHED = 3;

  private final TallyRepository tallies;
  private final Caller caller;

  @Inject
  Tallies(TallyRepository tallies, Caller caller) {
    this.tallies = tallies;
    this.caller = caller;
  }

  /**
   * A tally that the caller may see.
   *
   * @throws Refusal 404 otherwise
   */
  public Tally require(Election election, String code) {
    return find(election, code)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.UNKNOWN_TALLY,
                    "No tally of "
                        + election.code()
                        + " that you may see has the code '"
                        + Excerpt.of(code)
                        + "'."));
  }

  /** The tally of that code, if the caller may see it. */
  public Optional<Tally> find(Election election, String code) {
    return tallies.withCode(election.id(), code).filter(tally -> visible(election, tally));
  }

  /**
   * A tally that is the caller's own.
   *
   * @throws Refusal 404 if the caller may not see it, 403 if it is another's
   */
  public Tally requireWritable(Election election, String code) {
    Tally tally = require(election, code);
    if (!owns(election, tally)) {
      throw refused(tally);
    }
    return tally;
  }

  /**
   * A tally into which the caller may import sheets: its own, and for a supervisor the authority's.
   *
   * @throws Refusal 404 if the caller may not see it, 403 if it is another's
   */
  public Tally requireImportable(Election election, String code) {
    Tally tally = require(election, code);
    boolean supervised =
        tally.source().kind() == Source.Kind.AUTHORITY && caller.is(Roles.SUPERVISOR);
    if (!supervised && !owns(election, tally)) {
      throw refused(tally);
    }
    return tally;
  }

  /**
   * The authority's tally, on which its own people decide.
   *
   * @param role that decides there
   * @throws Refusal 404 if the caller may not see it, 403 if it is another's
   */
  public Tally requireOfAuthority(Election election, String code, String role) {
    Tally tally = require(election, code);
    if (tally.source().kind() != Source.Kind.AUTHORITY || !caller.is(role)) {
      throw refused(tally);
    }
    return tally;
  }

  /** Those that the caller may see, in the order of their codes. */
  public List<Tally> visible(Election election) {
    return visible(List.of(election)).getOrDefault(election.id(), List.of());
  }

  /** Likewise of several elections, by their ids; one statement for all. */
  public Map<Integer, List<Tally>> visible(List<Election> elections) {
    Map<Integer, Election> byId =
        elections.stream().collect(Collectors.toMap(Election::id, Function.identity()));
    return tallies.of(byId.keySet()).stream()
        .filter(tally -> visible(Objects.requireNonNull(byId.get(tally.electionId())), tally))
        .collect(Collectors.groupingBy(Tally::electionId));
  }

  /**
   * Opens a tally to everyone, in the caller's count step and under the lock of its election's log.
   *
   * @return false if it was open
   * @throws Refusal 409 if its owner has published as many as one may
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean publish(Tally tally) {
    if (!tallies.publish(tally.id())) {
      return false;
    }
    boolean others = tally.source().kind() != Source.Kind.AUTHORITY;
    if (others && tallies.published(tally.electionId(), tally.owner()) > MOST_PUBLISHED) {
      throw new Refusal(
          ProblemType.TOO_MANY_TALLIES,
          "This owner has published "
              + MOST_PUBLISHED
              + " tallies of this election, which is as many as one may.");
    }
    return true;
  }

  /** Every tally of an election, whoever may see it, in the order in which steps lock them. */
  public List<Tally> all(Election election) {
    return tallies.of(List.of(election.id())).stream()
        .sorted(Comparator.comparingInt(Tally::id))
        .toList();
  }

  /** The tally of that id, which must exist, whoever asks; also outside a request. */
  public Tally byId(int id) {
    return tallies.withId(id).orElseThrow();
  }

  private boolean visible(Election election, Tally tally) {
    return tally.access().allows(caller, tally.owner(), election.code());
  }

  private boolean owns(Election election, Tally tally) {
    return Owner.is(caller, tally.owner(), election.code());
  }

  private static Refusal refused(Tally tally) {
    return new Refusal(
        ProblemType.NOT_THE_OWNER,
        "Only "
            + switch (tally.source().kind()) {
              case AUTHORITY -> "an administrator";
              case PARTY -> "an agent of the list " + tally.source().list();
              case OBSERVER -> "the observer who made it";
            }
            + " may write the tally '"
            + tally.code()
            + "'.");
  }
}
