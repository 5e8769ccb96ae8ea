package org.scrutin.gateway.site.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The font of pictures, which is packaged: an image of a container has none, and none that has
 * Khmer is everywhere.
 */
final class PictureFont {
  /** Where Java reads which fonts a system has, where it must not ask fontconfig. */
  private static final String CONFIGURATION = "sun.awt.fontconfig";

  static {
    // Before any font is made.
    System.setProperty("java.awt.headless", "true");
    withoutFontconfig();
  }

  static final PictureFont REGULAR = new PictureFont("/fonts/NotoSansKhmer-Regular.ttf");
  static final PictureFont BOLD = new PictureFont("/fonts/NotoSansKhmer-Bold.ttf");

  private final Font font;

  private PictureFont(String resource) {
    font = read(resource);
  }

  Font size(float size) {
    return font.deriveFont(size);
  }

  /** Whether it has a sign for every character. */
  boolean writes(String text) {
    return font.canDisplayUpTo(text) < 0;
  }

  private static Font read(String resource) {
    try (InputStream in = PictureFont.class.getResourceAsStream(resource)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException packaged) {
      throw new IllegalStateException("The packaged font cannot be read", packaged);
    }
  }

  /**
   * Java asks fontconfig for the system's fonts even where it is given one, and fails where there
   * is none, as in the smallest images. A configuration without any is enough for a font of one's
   * own.
   */
  private static void withoutFontconfig() {
    if (System.getProperty(CONFIGURATION) != null) {
      return;
    }
    try {
      Path none = Files.createTempFile("scrutin-fonts", ".properties");
      none.toFile().deleteOnExit();
      Files.writeString(none, "version=1\nsequence.allfonts=default\n");
      System.setProperty(CONFIGURATION, none.toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
