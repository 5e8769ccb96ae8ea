package org.scrutin.gateway.site.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.scrutin.platform.web.problem.ProblemType;

/** The catalogue of problems in Khmer; English is the catalogue's own language. */
public final class KhmerProblems {
  private static final String FILE = "problems_km.properties";
  private static final Properties TEXTS = read();

  private KhmerProblems() {}

  static String title(ProblemType type) {
    return text(type.slug() + ".title");
  }

  static String advice(ProblemType type) {
    return text(type.slug() + ".advice");
  }

  private static String text(String key) {
    return Objects.requireNonNull(TEXTS.getProperty(key), key);
  }

  public static Properties read() {
    Properties texts = new Properties();
    try (var file = Objects.requireNonNull(KhmerProblems.class.getResourceAsStream(FILE), FILE);
        var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
