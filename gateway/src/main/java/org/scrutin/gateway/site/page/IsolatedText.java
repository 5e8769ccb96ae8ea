package org.scrutin.gateway.site.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.scrutin.gateway.site.words.Isolation;
import org.scrutin.gateway.site.words.Wording;

/**
 * How templates show text from outside: {@code {#outside text /}} as an element of its own, {@code
 * {msg:of(text.isolated).marked}} within a sentence, {@code {text.isolated}} where only text may
 * stand.
 */
@TemplateExtension
final class IsolatedText {
  private IsolatedText() {}

  static String contained(String text) {
    return Isolation.contained(text);
  }

  static String contained(Wording wording) {
    return Isolation.contained(wording.text());
  }

  static String isolated(String text) {
    return Isolation.isolated(text);
  }

  static String isolated(Wording wording) {
    return Isolation.isolated(wording.text());
  }

  /** A sentence with what is isolated in it as elements. */
  static RawString marked(String sentence) {
    return new RawString(Isolation.markup(sentence));
  }
}
