package org.scrutin.system.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes on a socket, for what no ordinary client sends. */
final class RawConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 15_000;
  private static final int INTERNAL_ERROR = 500;

  /** Bytes of an answer that nobody expects, for whoever reads the report. */
  private static final int REST = 600;

  private final Socket socket;

  RawConnection(URI gateway, InetAddress from) throws IOException {
    socket = new Socket();
    socket.bind(new InetSocketAddress(from, 0));
    socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), TIMEOUT_MILLIS);
    socket.setSoTimeout(TIMEOUT_MILLIS);
  }

  /** Line ends may be bare newlines. */
  void send(String text) throws IOException {
    send(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  void send(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  /** Whether something can be read, or the end. */
  boolean answered() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /**
   * The status of the answer.
   *
   * @return 0 if the connection ended without one
   */
  int status() throws IOException {
    InputStream in = socket.getInputStream();
    byte[] start = in.readNBytes("HTTP/1.1 200".length());
    String line = new String(start, StandardCharsets.ISO_8859_1);
    int status = line.matches("HTTP/1\\.[01] \\d{3}") ? Integer.parseInt(line.substring(9)) : 0;
    if (status == INTERNAL_ERROR) {
      String rest = new String(in.readNBytes(REST), StandardCharsets.UTF_8);
      System.out.println("An internal error: " + rest);
    }
    return status;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
