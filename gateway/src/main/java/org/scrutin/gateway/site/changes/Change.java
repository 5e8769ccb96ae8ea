package org.scrutin.gateway.site.changes;

import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.claim.ChronicleAct;
import org.scrutin.gateway.site.election.CorrectionView;
import org.scrutin.gateway.site.words.When;
import org.scrutin.gateway.site.words.Wording;

/** One thing that happened. */
public sealed interface Change {
  /** Of which kind it is. */
  ChangeKind kind();

  /** Name of the kind, to tell them apart on a page. */
  default String code() {
    return kind().code();
  }

  /**
   * A release.
   *
   * @param retracted why it was taken back; null where it is published
   */
  record Released(String time, String name, String stage, @Nullable Wording retracted)
      implements Change {
    @Override
    public ChangeKind kind() {
      return ChangeKind.RELEASE;
    }
  }

  /**
   * Released figures of one revision that were changed.
   *
   * @param number of units
   * @param first one of them
   * @param seats that moved, of the first unit with any; null for none
   */
  record Corrected(
      String time,
      String revision,
      String number,
      CorrectionView first,
      @Nullable CorrectionView seats)
      implements Change {
    @Override
    public ChangeKind kind() {
      return ChangeKind.CORRECTION;
    }
  }

  /** Figures that were announced on a day. */
  record Announced(String by, String day) implements Change {
    @Override
    public ChangeKind kind() {
      return ChangeKind.STATEMENT;
    }
  }

  /**
   * An entry of a claim's docket.
   *
   * @param type of the act
   * @param ground of the claim; null where the claim is not at hand
   * @param by who filed it; null where the claim is not at hand
   * @param outcome of a decision; null for every other act
   */
  record Docketed(
      String time,
      String ref,
      String type,
      @Nullable Wording ground,
      @Nullable String by,
      @Nullable String outcome)
      implements Change {
    @Override
    public ChangeKind kind() {
      return ChangeKind.CLAIM;
    }
  }

  /**
   * An act of the chronicle.
   *
   * @param when its date, which may be an interval or unknown
   */
  record Acted(When when, ChronicleAct act) implements Change {
    @Override
    public ChangeKind kind() {
      return ChangeKind.ACT;
    }
  }
}
