package org.scrutin.gateway.site.chart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.election.SeatBar;

/** Paints results: each once, one at a time, because a picture takes memory and a core. */
@ApplicationScoped
class ResultPainter {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final long MOST_BYTES = 4 << 20;
  private static final long WAIT_SECONDS = 5;
  private static final int EDGE = 60;
  private static final int INNER = WIDTH - 2 * EDGE;
  private static final int BAR_AT = 392;
  private static final int BAR_HEIGHT = 56;
  private static final int KEYS_AT = 500;
  private static final int CAPTION_AT = 604;
  private static final Color INK = new Color(0x111111);
  private static final Color SOFT = new Color(0x555555);
  private static final Color WARNING = new Color(0x9c2b00);
  private static final Color EMPTY = new Color(0xe4e4e4);

  /** Marks of direction, which no font has a sign for. */
  private static final Pattern DIRECTION =
      Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private final Cache<ResultPicture, byte[]> painted =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((ResultPicture picture, byte[] png) -> png.length)
          .build();

  private final Semaphore slot = new Semaphore(1, true);

  /** The picture as PNG; empty where too many others are being painted. */
  Optional<byte[]> png(ResultPicture picture) {
    byte[] last = painted.getIfPresent(picture);
    if (last != null) {
      return Optional.of(last);
    }
    try {
      if (!slot.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(painted.get(picture, ResultPainter::paint));
    } finally {
      slot.release();
    }
  }

  private static byte[] paint(ResultPicture picture) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = image.createGraphics();
    try {
      on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      on.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      on.setColor(Color.WHITE);
      on.fillRect(0, 0, WIDTH, HEIGHT);
      paint(picture, on);
      var png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      on.dispose();
    }
  }

  private static void paint(ResultPicture picture, Graphics2D on) {
    float at = 84;
    if (picture.test() != null) {
      on.setColor(WARNING);
      at = lines(picture.test(), PictureFont.BOLD, 30, 1, at - 14, on) + 10;
    }
    on.setColor(SOFT);
    at = lines(written(picture.name(), picture.code()), PictureFont.REGULAR, 36, 2, at, on) + 24;
    on.setColor(INK);
    if (picture.sentence() != null) {
      // Of a part of the stations it is said in normal weight: it is no result yet.
      var weight = picture.partial() == null ? PictureFont.BOLD : PictureFont.REGULAR;
      at = lines(written(picture.sentence(), ""), weight, 50, 2, at + 10, on);
    }
    if (picture.partial() != null) {
      on.setColor(WARNING);
      lines(picture.partial(), PictureFont.REGULAR, 28, 2, at, on);
    }
    if (picture.bar() != null) {
      bar(picture.bar(), picture.partial() != null, picture.majority(), on);
      keys(picture.bar(), picture.others(), on);
    }
    on.setColor(SOFT);
    lines(written(picture.caption(), picture.code()), PictureFont.REGULAR, 22, 1, CAPTION_AT, on);
  }

  private static void bar(SeatBar bar, boolean partial, @Nullable String majority, Graphics2D on) {
    double seat = (double) INNER / bar.total();
    on.setColor(EMPTY);
    on.fillRect(EDGE, BAR_AT, INNER, BAR_HEIGHT);
    for (SeatBar.Part part : bar.parts()) {
      Color colour = Color.decode(part.colour());
      // Half as strong: nothing of it is a result yet.
      on.setColor(
          partial ? new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 128) : colour);
      int from = EDGE + (int) Math.round(part.from() * seat);
      int to = EDGE + (int) Math.round((part.from() + part.seats()) * seat);
      on.fillRect(from, BAR_AT, Math.max(1, to - from - 2), BAR_HEIGHT);
    }
    if (bar.majority() != null && majority != null) {
      int line = EDGE + (int) Math.round(bar.majority() * seat);
      on.setColor(INK);
      on.setStroke(new BasicStroke(4));
      on.drawLine(line, BAR_AT - 14, line, BAR_AT + BAR_HEIGHT + 8);
      on.setFont(PictureFont.REGULAR.size(22));
      on.drawString(majority, line + 10, BAR_AT - 10);
    }
  }

  private static void keys(SeatBar bar, @Nullable String others, Graphics2D on) {
    var font = PictureFont.REGULAR.size(26);
    var context = on.getFontRenderContext();
    int x = EDGE;
    int y = KEYS_AT;
    for (SeatBar.Part part : bar.parts()) {
      String label =
          part.list() == null ? others : written(part.list().label(), part.list().code());
      String text = label + " " + part.seats();
      int width = 34 + (int) font.getStringBounds(text, context).getWidth() + 34;
      if (x > EDGE && x + width > WIDTH - EDGE) {
        x = EDGE;
        y += 38;
      }
      on.setColor(Color.decode(part.colour()));
      on.fillRect(x, y - 21, 24, 24);
      on.setColor(INK);
      on.setFont(font);
      on.drawString(text, x + 34, y);
      x += width;
    }
  }

  /** The text where the font has all of its signs, else what stands for it. */
  private static String written(String text, String otherwise) {
    String plain = DIRECTION.matcher(text).replaceAll("");
    return PictureFont.REGULAR.writes(plain) ? plain : otherwise;
  }

  /**
   * Writes so many lines at most, smaller where that takes, and ends where even that is too much.
   *
   * @return where the next line begins
   */
  private static float lines(
      String text, PictureFont font, int size, int most, float at, Graphics2D on) {
    if (text.isBlank()) {
      return at;
    }
    List<TextLayout> lines = List.of();
    int smaller = size;
    for (; smaller >= size / 2; smaller -= 2) {
      lines = broken(text, font, smaller, on);
      if (lines.size() <= most) {
        break;
      }
    }
    float y = at;
    for (TextLayout line : lines.subList(0, Math.min(most, lines.size()))) {
      line.draw(on, EDGE, y);
      y += smaller * 1.4f;
    }
    return y;
  }

  private static List<TextLayout> broken(String text, PictureFont font, int size, Graphics2D on) {
    var styled = new AttributedString(text);
    styled.addAttribute(TextAttribute.FONT, font.size(size));
    var measurer = new LineBreakMeasurer(styled.getIterator(), on.getFontRenderContext());
    var lines = new ArrayList<TextLayout>();
    while (measurer.getPosition() < text.length()) {
      lines.add(measurer.nextLayout(INNER));
    }
    return lines;
  }
}
