package org.scrutin.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** HTTP as bytes on a socket, for what ordinary clients refuse to send. */
public final class RawHttp {
  private RawHttp() {}

  /** Sends the text (lines ended by a bare newline are completed) and reads until the end. */
  public static Answer send(String text) {
    return send("127.0.0.1", text);
  }

  /** The same from another address of this machine. */
  public static Answer send(String from, String text) {
    try (var socket = begin(from, text)) {
      return read(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the beginning of a request, from an address of this machine. */
  public static Socket begin(String from, String text) throws IOException {
    var socket =
        new Socket(
            InetAddress.ofLiteral("127.0.0.1"),
            StubServices.gatewayPort(),
            InetAddress.ofLiteral(from),
            0);
    socket.setSoTimeout(20_000);
    more(socket, text);
    return socket;
  }

  /** Sends more of it. */
  public static void more(Socket socket, String text) throws IOException {
    var out = socket.getOutputStream();
    out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Reads until the end. */
  public static Answer read(Socket socket) throws IOException {
    return new Answer(
        new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
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
