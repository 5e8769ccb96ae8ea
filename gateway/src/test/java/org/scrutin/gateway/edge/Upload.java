package org.scrutin.gateway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.scrutin.gateway.StubServices;

/** A client that sends as fast as it is let. */
final class Upload {
  private static final Buffer CHUNK = Buffer.buffer(new byte[64 << 10]);

  private final long size;
  private final AtomicLong sent = new AtomicLong();
  private volatile boolean full;

  Upload(long size) {
    this.size = size;
  }

  CompletableFuture<String> start(String path) {
    return StubServices.vertx()
        .createHttpClient()
        .request(HttpMethod.POST, StubServices.gatewayPort(), "127.0.0.1", path)
        .compose(
            request -> {
              request.setChunked(true);
              pump(request);
              return request.response().compose(response -> response.body());
            })
        .map(Buffer::toString)
        .toCompletionStage()
        .toCompletableFuture();
  }

  private void pump(HttpClientRequest request) {
    full = false;
    while (!request.writeQueueFull()) {
      if (sent.get() >= size) {
        request.end();
        return;
      }
      request.write(CHUNK);
      sent.addAndGet(CHUNK.length());
    }
    full = true;
    request.drainHandler(drained -> pump(request));
  }

  long sent() {
    return sent.get();
  }

  /** Whether nothing more is taken: looked at by a waiting test again and again. */
  boolean stalled() {
    long before = sent.get();
    long until = System.nanoTime() + 200_000_000L;
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
    return full && sent.get() == before;
  }
}
