package org.scrutin.idp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The page on which one picks who to be; it takes no password and no claims. */
final class LoginPage {
  private LoginPage() {}

  /**
   * @param problem what was wrong with the last try; a constant of ours, never the visitor's text
   */
  static String html(LoginText text, @Nullable String problem) {
    StringBuilder buttons = new StringBuilder();
    for (Person person : People.named()) {
      buttons
          .append("<button name=\"username\" value=\"")
          .append(person.name())
          .append("\"><b>")
          .append(person.name())
          .append("</b> ")
          .append(person.group())
          .append("</button>\n");
    }
    return template()
        .replace("@language@", text.code())
        .replace("@signIn@", text.signIn)
        .replace("@question@", text.question)
        .replace("@notice@", text.notice)
        .replace("@agent@", text.agent)
        .replace("@problem@", problem == null ? "" : "<p role=\"alert\">" + problem + "</p>")
        .replace("@people@", buttons);
  }

  private static String template() {
    try (InputStream in = LoginPage.class.getResourceAsStream("login.html")) {
      if (in == null) {
        throw new IllegalStateException("login.html is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
