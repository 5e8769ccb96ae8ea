package org.scrutin.results.election.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.text.Texts;
import org.scrutin.platform.web.upload.TooLarge;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.log.ElectionLog;
import org.scrutin.results.election.log.Pseudonyms;
import org.scrutin.results.election.units.CsvUpload;
import org.scrutin.results.election.units.MergeUnits;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.election.units.UnitsAnswer;
import org.scrutin.results.election.units.UnitsListener;
import org.scrutin.results.proposal.Proposal;
import org.scrutin.results.proposal.SignatureLeaf;

/** Takes amendments, and makes the tree what a confirmed one says. */
@ApplicationScoped
public class Amendments {
  /** Bytes of a file: some ten thousand rows. More than that is no amendment of a tree. */
  static final int MOST_BYTES = 1 << 20;

  private static final int LONGEST_REASON = 2_000;
  private static final String KIND = "amendment";

  private final AmendmentRepository amendments;
  private final MergeUnits merge;
  private final Elections elections;
  private final Units units;
  private final ElectionLog log;
  private final UnitsListener listener;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  @Inject
  Amendments(
      AmendmentRepository amendments,
      MergeUnits merge,
      Elections elections,
      Units units,
      ElectionLog log,
      UnitsListener listener,
      Pseudonyms pseudonyms,
      Clock clock) {
    this.amendments = amendments;
    this.merge = merge;
    this.elections = elections;
    this.units = units;
    this.log = log;
    this.listener = listener;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /**
   * @param precondition of the election as it stands once nobody else can change it
   * @throws Refusal 400 for a missing reason; 413 for too large a file; 422 with the rejected rows;
   *     409 if a unit with sheets would be no station
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public AmendmentAnswer propose(
      String code, CsvUpload csv, String reason, String person, Consumer<Election> precondition) {
    Texts.fault(reason, LONGEST_REASON, true)
        .ifPresent(
            why -> {
              throw InvalidParameter.of("reason", why);
            });
    int id = elections.require(code).id();
    log.lock(id);
    Election election = elections.byId(id);
    precondition.accept(election);
    byte[] file = bytes(csv);
    merge.check(election, () -> new ByteArrayInputStream(file));
    AmendmentEntity row = new AmendmentEntity();
    row.electionId = id;
    row.reason = reason;
    row.file = new String(file, StandardCharsets.UTF_8);
    row.proposal = Proposal.by(person, OffsetDateTime.now(clock));
    amendments.persistAndFlush(row);
    return AmendmentAnswer.of(election, row);
  }

  /**
   * Checks the file against the tree as it is now, changes it, and lets every tally follow.
   *
   * @throws Refusal 404 if there is no such amendment; 409 if it is the person's own or confirmed,
   *     or while an import is under way; 422 if its rows do not fit the tree any more
   */
  @Transactional(Transactional.TxType.MANDATORY)
  AmendmentAnswer confirm(Election known, int id, String person) {
    log.lock(known.id());
    Election election = elections.byId(known.id());
    AmendmentEntity row =
        amendments
            .of(election.id(), id)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.UNKNOWN_PROPOSAL,
                        "No amendment with this number was proposed for this election."));
    // Amendments stand beside each other: a later one takes no other's place.
    row.proposal.confirm(person, OffsetDateTime.now(clock), true);
    byte[] file = row.file.getBytes(StandardCharsets.UTF_8);
    UnitsAnswer done = merge.amend(election, () -> new ByteArrayInputStream(file));
    int version = log.nextVersion(election.id(), KIND, election.code());
    row.logIndex =
        log.append(
            election.id(),
            KIND,
            election.code(),
            version,
            new AmendmentLeaf(
                row.id,
                row.reason,
                done.added() + done.updated(),
                SignatureLeaf.of(row.proposal, pseudonyms)));
    amendments.flush();
    listener.changed(election, units.within(election), row.logIndex + 1);
    return AmendmentAnswer.of(election, row);
  }

  /** The file as text that can be stored, at most {@link #MOST_BYTES}. */
  private static byte[] bytes(CsvUpload csv) {
    try (InputStream in = csv.open()) {
      byte[] file = in.readNBytes(MOST_BYTES + 1);
      if (file.length > MOST_BYTES) {
        throw new Refusal(
            ProblemType.TOO_LARGE,
            "An amendment has at most " + MOST_BYTES + " bytes; propose it in parts.");
      }
      return file;
    } catch (TooLarge e) {
      throw e.refusal();
    } catch (IOException e) {
      throw new UncheckedIOException("A stored upload cannot be read", e);
    }
  }
}
