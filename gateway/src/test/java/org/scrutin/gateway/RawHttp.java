package org.scrutin.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** HTTP as bytes on a socket, for what ordinary clients refuse to send. */
public final class RawHttp {
  private RawHttp() {}

  /** Sends the text (lines ended by a bare newline are completed) and reads until the end. */
  public static Answer send(String text) {
    try (var socket = new Socket("127.0.0.1", StubServices.gatewayPort())) {
      socket.setSoTimeout(10_000);
      var out = socket.getOutputStream();
      out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new Answer(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came until the connection was closed. */
  public record Answer(String text) {
    public int status() {
      return Integer.parseInt(text.substring(9, 12));
    }

    public String body() {
      return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    public Optional<String> header(String name) {
      return text.substring(0, text.indexOf("\r\n\r\n"))
          .lines()
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }
  }
}
