package org.scrutin.gateway.site.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a service: its code and what stands in it, and the whole in English.
 *
 * @param code empty where the service gave the text alone
 */
public record Sentence(String code, List<String> arguments, String text) {
  public Sentence {
    arguments = arguments == null ? List.of() : arguments;
  }

  /** One of the arguments; empty where the service gave fewer. */
  public String argument(int index) {
    return index < arguments.size() ? arguments.get(index) : "";
  }

  static Sentence ofText(String text) {
    return new Sentence("", List.of(), text);
  }

  /** The sentences, or else the text as one; nothing where there is neither. */
  static List<Sentence> of(@Nullable List<Sentence> sentences, @Nullable String text) {
    if (sentences != null) {
      return sentences;
    }
    return text == null ? List.of() : List.of(ofText(text));
  }
}
