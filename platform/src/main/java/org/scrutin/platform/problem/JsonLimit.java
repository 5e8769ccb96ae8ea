package org.scrutin.platform.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Holds JSON bodies to a size; uploads of other types are streamed and have limits of their own.
 */
@Provider
public final class JsonLimit implements ContainerRequestFilter, ReaderInterceptor {

  private final long limit;

  @Inject
  public JsonLimit(@ConfigProperty(name = "scrutin.http.max-json-size") long limit) {
    this.limit = limit;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String length = request.getHeaderString("Content-Length");
    if (isJson(request.getMediaType()) && length != null && Long.parseLong(length) > limit) {
      throw tooLarge();
    }
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (isJson(context.getMediaType())) {
      context.setInputStream(new LimitedStream(context.getInputStream(), limit, this::tooLarge));
    }
    return context.proceed();
  }

  private Refusal tooLarge() {
    return new Refusal(CommonProblems.TOO_LARGE, "JSON is accepted up to " + limit + " bytes.");
  }

  private static boolean isJson(@Nullable MediaType type) {
    return type == null || type.getSubtype().endsWith("json");
  }
}
