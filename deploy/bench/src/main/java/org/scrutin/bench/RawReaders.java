package org.scrutin.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Readers of one address on connections of their own, with as little effort as Java allows. */
final class RawReaders {
  private static final int BUFFER = 1 << 16;

  /** Until then all connections are there, so that none is late from its beginning. */
  private static final long CONNECTING_NANOS = 1_000_000_000;

  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

  private final URI address;
  private final byte[] request;
  private final int clients;

  RawReaders(URI address, int clients) {
    this.address = address;
    this.clients = clients;
    this.request =
        "GET %s%s HTTP/1.1\r\nHost: %s\r\n\r\n"
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

  /**
   * Sends at a constant rate, whether or not the answers before have come.
   *
   * @return nanoseconds from the moment at which each request was to be sent to its answer, sorted
   */
  long[] paced(double perSecond, Duration time) throws Exception {
    long interval = (long) (1e9 * clients / perSecond);
    long start = System.nanoTime() + CONNECTING_NANOS;
    long end = start + time.toNanos();
    List<long[]> latencies =
        each(
            (connection, client) -> {
              LongStream.Builder took = LongStream.builder();
              // Spread over the interval, so that they do not all send at once.
              for (long due = start + interval * client / clients; due < end; due += interval) {
                long early = due - System.nanoTime();
                if (early > 0) {
                  LockSupport.parkNanos(early);
                }
                connection.ask();
                took.add(System.nanoTime() - due);
              }
              return took.build().toArray();
            });
    long[] all = latencies.stream().flatMapToLong(Arrays::stream).toArray();
    Arrays.sort(all);
    return all;
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
        head = endOfHead(filled);
      }
      if (buffer[9] != '2') {
        throw new IOException(
            address + " answers " + new String(buffer, 0, 12, StandardCharsets.US_ASCII));
      }
      long left = length(head) - (filled - head);
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException(address + " hung up");
        }
        left -= read;
      }
    }

    private int endOfHead(int filled) {
      for (int i = 3; i < filled; i++) {
        if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
          return i + 1;
        }
      }
      return -1;
    }

    private long length(int head) throws IOException {
      for (int i = 0; i < head - LENGTH.length; i++) {
        if (buffer[i] == '\n' && names(i + 1)) {
          String line = new String(buffer, i + 1 + LENGTH.length, 20, StandardCharsets.US_ASCII);
          return Long.parseLong(line.substring(0, line.indexOf('\r')).strip());
        }
      }
      throw new IOException(address + " does not say how long its answer is");
    }

    private boolean names(int from) {
      for (int i = 0; i < LENGTH.length; i++) {
        if (Character.toLowerCase(buffer[from + i]) != LENGTH[i]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Of sorted nanoseconds, in milliseconds. */
  static String milliseconds(long[] sorted, double quantile) {
    long value = sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * quantile))];
    return String.format(Locale.ROOT, "%.2f", value / 1e6);
  }
}
