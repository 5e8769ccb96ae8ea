package org.scrutin.platform.web.json;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Every JSON body comes in here: held to a size, then read by {@link BodyReader}. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@IfBuildProperty(name = "scrutin.web.api", stringValue = "true", enableIfMissing = true)
public final class JsonBodies implements MessageBodyReader<Object> {
  private final BodyReader reader;
  private final int limit;

  @Inject
  public JsonBodies(
      BodyReader reader, @ConfigProperty(name = "scrutin.http.max-json-size") int limit) {
    this.reader = reader;
    this.limit = limit;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    int announced = announced(headers.getFirst("Content-Length"));
    if (announced > limit) {
      throw tooLarge();
    }
    byte[] bytes = body.readNBytes(announced < 0 ? limit + 1 : announced);
    if (bytes.length > limit) {
      throw tooLarge();
    }
    return reader.read(bytes, generic);
  }

  /** Length of the body, -1 where it is not stated; so that no more room is made than it needs. */
  private int announced(@Nullable String length) {
    if (length == null) {
      return -1;
    }
    try {
      return (int) Math.min(Long.parseLong(length), limit + 1L);
    } catch (NumberFormatException e) {
      throw tooLarge();
    }
  }

  private Refusal tooLarge() {
    return new Refusal(ProblemType.TOO_LARGE, "JSON is accepted up to " + limit + " bytes.");
  }
}
