package org.scrutin.platform.web.upload;

import java.io.IOException;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** A body or its file has more bytes than the operator allows. */
public final class TooLarge extends IOException {
  private static final long serialVersionUID = 1L;
  private final String sentence;

  TooLarge(String what, long limit) {
    this(what + " has more than the " + limit + " bytes that this service takes.");
  }

  private TooLarge(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What was too large, and for which limit. */
  public String sentence() {
    return sentence;
  }

  /** 413 with that sentence. */
  public Refusal refusal() {
    return new Refusal(ProblemType.TOO_LARGE, sentence);
  }
}
