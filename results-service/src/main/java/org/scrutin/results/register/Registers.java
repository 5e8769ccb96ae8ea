package org.scrutin.results.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.scrutin.contracts.DocketAdvanced;
import org.scrutin.platform.store.inbox.ParkedStreams;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;

/** The registers of claims, as claims-service tells of them. */
@ApplicationScoped
public class Registers {
  private static final String TOPIC = "claims";
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final RegisterStateRepository states;
  private final OpenClaims claims;
  private final ParkedStreams parked;
  private final Clock clock;

  @Inject
  Registers(RegisterStateRepository states, OpenClaims claims, ParkedStreams parked, Clock clock) {
    this.states = states;
    this.claims = claims;
    this.parked = parked;
    this.clock = clock;
  }

  /** Takes what was said last. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(DocketAdvanced said) {
    RegisterStateEntity known = states.findById(said.election());
    RegisterStateEntity row = known == null ? new RegisterStateEntity() : known;
    row.election = said.election();
    row.size = said.registerSize();
    row.open = said.openAdmitted();
    row.at = said.at();
    states.persist(row);
  }

  /**
   * The register as it is.
   *
   * @throws Refusal 409 if what is known of it is missing, older than five minutes, or not all that
   *     was said
   */
  public Register require(Election election) {
    String code = election.code();
    RegisterStateEntity known =
        states
            .findByIdOptional(code)
            .orElseThrow(
                () ->
                    unknown(
                        "claims-service has not said anything yet of the claims of this election."
                            + " It does so again and again while it runs."));
    List<String> still = parked.keys(TOPIC, "^(" + code + "|" + ofClaims(code) + ")$");
    if (!still.isEmpty()) {
      throw unknown(
          "what claims-service says stands still here since a fact could not be taken, in "
              + String.join(", ", still)
              + ". An operator has to look at it.");
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    if (known.at.isBefore(now.minus(FRESH))) {
      throw unknown(
          "what claims-service said last of it is of "
              + known.at
              + ", more than five minutes ago.");
    }
    long open = claims.open(code);
    if (open != known.open) {
      throw unknown(
          "claims-service counts %d admitted claims that are open, and %d have arrived here."
              .formatted(known.open, open));
    }
    return new Register(known.size, known.open);
  }

  /** References of an election's claims, such as KH-2013-0001. */
  private static String ofClaims(String election) {
    return election.toUpperCase(Locale.ROOT) + "-[0-9]+";
  }

  private static Refusal unknown(String why) {
    return new Refusal(
        ProblemType.REGISTER_UNKNOWN,
        "A final release records the state of the register of claims, and this is not known: "
            + why);
  }
}
