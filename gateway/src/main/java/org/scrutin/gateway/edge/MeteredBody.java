package org.scrutin.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request body on its way to the upstream: chunk by chunk, with the back-pressure of whoever
 * reads it, cut off when it grows over its limit. Tells when its last byte has been read, and how
 * long the next one is waited for.
 */
final class MeteredBody implements ReadStream<Buffer> {
  private final ReadStream<Buffer> source;
  private final long limit;
  private final Runnable complete;
  private @Nullable Handler<Throwable> failureHandler;
  private long read;
  private boolean exceeded;
  private boolean wanted;
  private long wantedSince = System.nanoTime();

  MeteredBody(ReadStream<Buffer> source, long limit, Runnable complete) {
    this.source = source;
    this.limit = limit;
    this.complete = complete;
  }

  boolean exceeded() {
    return exceeded;
  }

  /** Since when the client has been silent; no time while it is the reader that makes it wait. */
  Duration silence() {
    return wanted ? Duration.ofNanos(System.nanoTime() - wantedSince) : Duration.ZERO;
  }

  private void wanted(boolean now) {
    wanted = now;
    wantedSince = System.nanoTime();
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
    read += chunk.length();
    wantedSince = System.nanoTime();
    if (read <= limit) {
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
