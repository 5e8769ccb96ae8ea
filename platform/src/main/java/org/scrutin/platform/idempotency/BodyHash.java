package org.scrutin.platform.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.scrutin.platform.log.Sha256;

/** Hashes the body of an idempotent request while it is read, byte by byte as it was sent. */
@Provider
@Idempotent
public final class BodyHash implements ReaderInterceptor {

  private final RequestBody body;

  @Inject
  public BodyHash(RequestBody body) {
    this.body = body;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    MessageDigest digest = Sha256.digest();
    InputStream hashed = new DigestInputStream(context.getInputStream(), digest);
    context.setInputStream(hashed);
    Object entity = context.proceed();
    hashed.transferTo(OutputStream.nullOutputStream()); // what the reader left behind its value
    body.hash(digest.digest());
    return entity;
  }
}
