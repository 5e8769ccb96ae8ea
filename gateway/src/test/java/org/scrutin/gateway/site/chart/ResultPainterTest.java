package org.scrutin.gateway.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.scrutin.gateway.site.election.SeatBar;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Isolation;
import org.scrutin.gateway.site.words.Wording;

class ResultPainterTest {
  private static final String WOMAN = "ស្ត្រី";

  private final ResultPainter painter = new ResultPainter();

  @Test
  void khmerIsShapedAndNotSpelled() {
    // When
    char[] letters = WOMAN.toCharArray();
    var context = new FontRenderContext(null, true, true);
    var shaped =
        PictureFont.REGULAR.size(48).layoutGlyphVector(context, letters, 0, letters.length, 0);

    // Then: the two subscripts stand below their letter, so all of it is about as wide as two.
    var wide = PictureFont.REGULAR.size(48).createGlyphVector(context, letters).getLogicalBounds();
    assertThat(PictureFont.REGULAR.writes(WOMAN)).isTrue();
    assertThat(shaped.getLogicalBounds().getWidth()).isLessThan(wide.getWidth() * 0.75);
  }

  @Test
  void aPictureIsAsLargeAsPreviewsAreAndShowsEachPartInItsColour() throws IOException {
    // When
    BufferedImage painted = painted(picture("Synthetic assembly", null));

    // Then
    assertThat(painted.getWidth()).isEqualTo(1200);
    assertThat(painted.getHeight()).isEqualTo(630);
    assertThat(painted.getRGB(200, 420)).isEqualTo(0xffaa0000);
    assertThat(painted.getRGB(1000, 420)).isEqualTo(0xff0000aa);
  }

  @Test
  void ofAPartOfTheStationsTheColoursAreHalfAsStrong() throws IOException {
    // When
    BufferedImage painted = painted(picture("Synthetic assembly", "1 of 2 stations"));

    // Then
    int red = painted.getRGB(200, 420);
    assertThat(red).isNotEqualTo(0xffaa0000);
    assertThat(red >> 16 & 0xff).isGreaterThan(0xaa);
  }

  @Test
  void aNameThatTheFontCannotWriteIsReplacedByItsCode() {
    // When
    byte[] cyrillic = painter.png(picture("Выборы", null)).orElseThrow();
    byte[] code = painter.png(picture("syn", null)).orElseThrow();

    // Then
    assertThat(cyrillic).isEqualTo(code);
  }

  @Test
  void aNameWithoutEndStaysWithinThePicture() throws IOException {
    // When
    BufferedImage painted = painted(picture("ក".repeat(2_000), null));

    // Then
    assertThat(painted.getRGB(200, 420)).isEqualTo(0xffaa0000);
  }

  private BufferedImage painted(ResultPicture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(painter.png(picture).orElseThrow()));
  }

  private static ResultPicture picture(String name, String partial) {
    var lists =
        List.of(
            new ListName("A", "Apple", Wording.of("Apple"), "#aa0000", 0),
            new ListName("B", "Birch", Wording.of("Birch"), "#0000aa", 1));
    return new ResultPicture(
        "syn",
        name,
        "rehearsal",
        Isolation.isolated("Apple") + ": 6 of 10 seats",
        partial,
        SeatBar.of(Map.of("A", 6, "B", 4), lists, partial == null ? 6 : null, 10),
        null,
        partial == null ? "majority 6" : null,
        "Authority · as of revision 17");
  }
}
