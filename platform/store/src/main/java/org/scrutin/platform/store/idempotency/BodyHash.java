package org.scrutin.platform.store.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.scrutin.platform.store.log.Sha256;

/**
 * Hashes the JSON of a request that carries an Idempotency-Key while it is read, byte by byte as it
 * was sent. For every such request, not bound to {@link Idempotent} by name: bound so, Quarkus REST
 * 3.33 reads the body as a map instead of the parameter's type.
 */
@Provider
public final class BodyHash implements ReaderInterceptor {

  private final RequestBody body;

  @Inject
  public BodyHash(RequestBody body) {
    this.body = body;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getType() == InputStream.class
        || !context.getHeaders().containsKey(IdempotencyKeys.HEADER)) {
      return context.proceed(); // a stream is read by its method, which hashes it
    }
    MessageDigest digest = Sha256.digest();
    InputStream hashed = new DigestInputStream(context.getInputStream(), digest);
    context.setInputStream(new Unclosed(hashed));
    Object entity = context.proceed();
    hashed.transferTo(OutputStream.nullOutputStream()); // what the reader left behind its value
    body.hash(digest.digest());
    return entity;
  }

  /** Readers close their stream, but the rest of the body belongs to the hash. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // Ends with the request.
    }
  }
}
