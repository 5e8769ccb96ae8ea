package org.scrutin.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Readers of one address that send at a constant rate, whether or not the answers before have come.
 * One thread for all of them, so that they take little of the processors from what they measure.
 */
final class PacedReaders {
  private static final int BUFFER = 1 << 18;

  private final URI address;
  private final int clients;
  private final byte[] request;

  PacedReaders(URI address, int clients) {
    this.address = address;
    this.clients = clients;
    this.request = RawReaders.request(address);
  }

  /**
   * @param latencies nanoseconds from the moment at which each request was to be sent to the end of
   *     its answer, sorted
   */
  record Latencies(long[] latencies) {
    /** In milliseconds. */
    String quantile(double quantile) {
      return String.format(Locale.ROOT, "%.2f", nanos(quantile) / 1e6);
    }

    long nanos(double quantile) {
      return latencies[(int) Math.min(latencies.length - 1L, (long) (latencies.length * quantile))];
    }
  }

  /** Answers a second where each reader sends as soon as it has the answer before. */
  double peak(Duration time) throws IOException {
    return read(0, time).latencies().length / (time.toNanos() / 1e9);
  }

  Latencies read(double perSecond, Duration time) throws IOException {
    return read((long) (1e9 * clients / perSecond), time);
  }

  /**
   * @param interval nanoseconds between two requests of a reader; 0 for none
   */
  private Latencies read(long interval, Duration time) throws IOException {
    LongStream.Builder took = LongStream.builder();
    try (Selector selector = Selector.open()) {
      Connection[] connections = new Connection[clients];
      for (int i = 0; i < clients; i++) {
        connections[i] = new Connection(selector);
      }
      long start = System.nanoTime();
      long end = start + time.toNanos();
      for (int i = 0; i < clients; i++) {
        // Spread over the interval, so that they do not all send at once.
        connections[i].due = start + interval * i / clients;
      }
      int open = clients;
      while (open > 0) {
        long now = System.nanoTime();
        open = 0;
        for (Connection connection : connections) {
          if (!connection.waits && connection.due < end && connection.due <= now) {
            connection.send();
          }
          open += connection.waits || connection.due < end ? 1 : 0;
        }
        // At most a millisecond late, which counts; without waiting it would take a processor.
        selector.select(1);
        for (SelectionKey key : selector.selectedKeys()) {
          Connection connection = (Connection) key.attachment();
          if (connection.read()) {
            long done = System.nanoTime();
            took.add(done - connection.due);
            connection.due = interval == 0 ? done : connection.due + interval;
          }
        }
        selector.selectedKeys().clear();
      }
      for (Connection connection : connections) {
        connection.channel.close();
      }
    }
    return new Latencies(took.build().sorted().toArray());
  }

  private final class Connection {
    private final SocketChannel channel;
    private final byte[] bytes = new byte[BUFFER];
    private final ByteBuffer direct = ByteBuffer.allocateDirect(BUFFER);
    private long due;
    private boolean waits;
    private int filled;

    /** Bytes of the body that have not come; -1 while its head has not. */
    private long left;

    Connection(Selector selector) throws IOException {
      channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send() throws IOException {
      // A request is far smaller than what a socket takes at once.
      channel.write(ByteBuffer.wrap(request));
      waits = true;
      filled = 0;
      left = -1;
    }

    /** Whether the answer is whole. */
    boolean read() throws IOException {
      direct.clear();
      int read = channel.read(direct);
      if (read < 0) {
        throw new EOFException(address + " hung up");
      }
      if (left < 0) {
        direct.flip().get(bytes, filled, Math.min(read, BUFFER - filled));
        filled += read;
        int head = AnswerHead.end(bytes, filled);
        if (head >= 0) {
          left = AnswerHead.length(bytes, head) - (filled - head);
        }
      } else {
        left -= read;
      }
      waits = left != 0;
      return !waits;
    }
  }
}
