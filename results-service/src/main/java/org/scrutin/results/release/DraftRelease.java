package org.scrutin.results.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.count.Moments;
import org.scrutin.results.election.Election;
import org.scrutin.results.election.ElectionLog;
import org.scrutin.results.election.Tallies;
import org.scrutin.results.election.Tally;
import org.scrutin.results.election.UnitIndex;
import org.scrutin.results.election.Units;
import org.scrutin.results.release.ReleaseRequest.Fault;
import org.scrutin.results.release.ReleaseRequest.TallyAt;
import org.scrutin.results.release.ReleaseRow.Signature;
import org.scrutin.results.release.ReleaseRow.TallyRevision;

/** Takes a release from the commissioner who makes it; that is its first signature. */
@ApplicationScoped
class DraftRelease {
  private final ReleaseRepository releases;
  private final Tallies tallies;
  private final Units units;
  private final Moments moments;
  private final ElectionLog log;
  private final Clock clock = Clock.systemUTC();

  @Inject
  DraftRelease(
      ReleaseRepository releases, Tallies tallies, Units units, Moments moments, ElectionLog log) {
    this.releases = releases;
    this.tallies = tallies;
    this.units = units;
    this.moments = moments;
    this.log = log;
  }

  /**
   * @param person who makes and so signs it
   * @throws Refusal 422 for a request that can be no release, 404 for a revision that ended no step
   *     (with the nearest), 409 for a name that is taken or a final release without word of the
   *     claims register
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ReleaseRow draft(Election election, ReleaseRequest request, String person) {
    request.check();
    List<TallyRevision> revisions = revisions(election, request);
    requireUnits(election, Objects.requireNonNull(request.units()));
    String name = Objects.requireNonNull(request.name());
    String stage = Objects.requireNonNull(request.stage());
    if (stage.equals("final")) {
      throw new Refusal(
          ProblemType.REGISTER_UNKNOWN,
          "A final release states how many claims the register held, and claims-service has not"
              + " said so yet. Its operator must connect it; until then make it official.");
    }
    log.lock(election.id());
    if (releases.named(election.id(), name).isPresent()) {
      throw new Refusal(
          ProblemType.RELEASE_EXISTS,
          "A release '" + name + "' exists, and none is ever overwritten; choose another name.");
    }
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    ReleaseRow row = new ReleaseRow();
    row.electionId = election.id();
    row.name = name;
    row.stage = stage;
    row.document = CanonicalJson.of(document(request));
    row.createdAt = now;
    row.tallies.addAll(revisions);
    row.signatures.add(new Signature(person, now));
    releases.persistAndFlush(row);
    return row;
  }

  /** Every tally must be open to all: a release may not publish what its owner has not. */
  private List<TallyRevision> revisions(Election election, ReleaseRequest request) {
    List<TallyRevision> revisions = new ArrayList<>();
    for (TallyAt at : Objects.requireNonNull(request.tallies())) {
      Tally tally = tallies.require(election, Objects.requireNonNull(at.tally()));
      if (!tally.published()) {
        throw ReleaseRequest.refused(
            List.of(
                new Fault("tallies", "'" + tally.code() + "' is not published by its owner yet")));
      }
      long revision = Objects.requireNonNull(at.revision());
      moments.of(election, tally, Long.toString(revision), null);
      revisions.add(new TallyRevision(tally.id(), revision));
    }
    return revisions;
  }

  private void requireUnits(Election election, List<String> codes) {
    UnitIndex tree = units.of(election);
    List<Fault> faults =
        codes.stream()
            .filter(code -> tree.idOf(code) == UnitIndex.NONE)
            .map(code -> new Fault("units", "'" + code + "' is not a unit of " + election.code()))
            .toList();
    if (!faults.isEmpty()) {
      throw ReleaseRequest.refused(faults);
    }
  }

  private static Map<String, Object> document(ReleaseRequest request) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("name", request.name());
    document.put("stage", request.stage());
    document.put("tallies", request.tallies());
    document.put("units", request.units());
    List<String> attributes = request.attributes();
    if (attributes != null && !attributes.isEmpty()) {
      document.put("attributes", attributes);
    }
    return new LinkedHashMap<>(document);
  }
}
