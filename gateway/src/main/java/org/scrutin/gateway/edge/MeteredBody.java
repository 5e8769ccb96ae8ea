package org.scrutin.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way through the gateway: chunk by chunk, with the back-pressure of whoever reads
 * it, cut off when it grows over its limit. Tells when its last byte has passed, and how long its
 * client may still be waited for.
 */
final class MeteredBody implements ReadStream<Buffer> {
  /** Which end of the stream the client is. */
  enum Client {
    SENDS,
    READS
  }

  private final ReadStream<Buffer> source;
  private final long limit;
  private final Client client;
  private final Pace pace;
  private final Runnable complete;
  private @Nullable Handler<Throwable> failureHandler;
  private long passed;
  private boolean exceeded;
  private final long start = System.nanoTime();
  private boolean wanted;
  private long since = start;
  private long waited;

  MeteredBody(ReadStream<Buffer> source, Client client, long limit, Pace pace, Runnable complete) {
    this.source = source;
    this.client = client;
    this.limit = limit;
    this.pace = pace;
    this.complete = complete;
  }

  boolean exceeded() {
    return exceeded;
  }

  /** How much longer the client may be waited for; no time passes while others are. */
  Duration remaining() {
    long now = System.nanoTime();
    long silent = clientIsWaitedFor() ? now - since : 0;
    return pace.remaining(
        passed,
        Duration.ofNanos(silent),
        Duration.ofNanos(waited + silent),
        Duration.ofNanos(now - start));
  }

  private boolean clientIsWaitedFor() {
    return wanted == (client == Client.SENDS);
  }

  private void wanted(boolean now) {
    long time = System.nanoTime();
    if (clientIsWaitedFor()) {
      waited += time - since;
    }
    wanted = now;
    since = time;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    source.handler(handler == null ? null : chunk -> pass(chunk, handler));
    return this;
  }

  private void pass(Buffer chunk, Handler<Buffer> handler) {
    if (exceeded) {
      return;
    }
    passed += chunk.length();
    wanted(wanted);
    if (passed <= limit) {
      handler.handle(chunk);
      return;
    }
    exceeded = true;
    if (failureHandler != null) {
      failureHandler.handle(new IllegalStateException("body over " + limit + " bytes"));
    }
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    source.endHandler(
        handler == null
            ? null
            : end -> {
              complete.run();
              handler.handle(end);
            });
    return this;
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    failureHandler = handler;
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    wanted(false);
    source.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    wanted(true);
    source.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    wanted(amount > 0);
    source.fetch(amount);
    return this;
  }
}
