package org.scrutin.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Readers of one address on connections of their own, with as little effort as Java allows. */
final class RawReaders {
  private static final int BUFFER = 1 << 16;

  private final URI address;
  private final byte[] request;
  private final int clients;

  RawReaders(URI address, int clients) {
    this.address = address;
    this.clients = clients;
    this.request = request(address);
  }

  static byte[] request(URI address) {
    return "GET %s%s HTTP/1.1\r\nHost: %s\r\n\r\n"
        .formatted(
            address.getRawPath(),
            address.getRawQuery() == null ? "" : "?" + address.getRawQuery(),
            address.getAuthority())
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Answers a second, one after the other on each connection. */
  double peak(Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    List<long[]> counts =
        each(
            (connection, client) -> {
              long count = 0;
              while (System.nanoTime() < end) {
                connection.ask();
                count++;
              }
              return new long[] {count};
            });
    return counts.stream().mapToLong(count -> count[0]).sum() / (time.toNanos() / 1e9);
  }

  private interface Work {
    long[] run(Connection connection, int client) throws Exception;
  }

  private List<long[]> each(Work work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<long[]>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int client = i;
        Callable<long[]> one =
            () -> {
              try (Connection connection = new Connection()) {
                return work.run(connection, client);
              }
            };
        running.add(threads.submit(one));
      }
      List<long[]> results = new ArrayList<>();
      for (Future<long[]> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }

  private final class Connection implements AutoCloseable {
    private final Socket socket = new Socket(address.getHost(), address.getPort());
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];

    Connection() throws IOException {
      socket.setTcpNoDelay(true);
      in = socket.getInputStream();
    }

    void ask() throws IOException {
      socket.getOutputStream().write(request);
      int filled = 0;
      int head = -1;
      while (head < 0) {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
          throw new EOFException(address + " hung up");
        }
        filled += read;
        head = AnswerHead.end(buffer, filled);
      }
      long left = AnswerHead.length(buffer, head) - (filled - head);
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException(address + " hung up");
        }
        left -= read;
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
