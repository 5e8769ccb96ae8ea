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
    String length = headers.getFirst("Content-Length");
    if (length != null && tooLong(length)) {
      throw tooLarge();
    }
    byte[] bytes = body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw tooLarge();
    }
    return reader.read(bytes, generic);
  }

  private boolean tooLong(String length) {
    try {
      return Long.parseLong(length) > limit;
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private Refusal tooLarge() {
    return new Refusal(ProblemType.TOO_LARGE, "JSON is accepted up to " + limit + " bytes.");
  }
}
