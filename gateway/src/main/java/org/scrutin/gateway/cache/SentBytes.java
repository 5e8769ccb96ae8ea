package org.scrutin.gateway.cache;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;

/**
 * Bytes that are sent many times, outside the heap: a socket takes them from there as they are,
 * while those of the heap are copied for each answer. The collector frees them with the answer that
 * holds them, so that nobody counts who is still sending them.
 */
final class SentBytes {
  private SentBytes() {}

  static Buffer of(byte[] bytes) {
    ByteBuffer memory = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    return Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(memory)));
  }
}
