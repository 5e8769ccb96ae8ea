package org.scrutin.results.election;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Receives {@code text/csv}, plain or gzip, before the method that is to have it begins. */
@Provider
@Consumes("text/csv")
public class CsvUploadReader implements MessageBodyReader<CsvUpload> {
  private final Received received;

  @Inject
  CsvUploadReader(Received received) {
    this.received = received;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == CsvUpload.class;
  }

  @Override
  public CsvUpload readFrom(
      Class<CsvUpload> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    return received.keep(CsvUpload.receive(body, gzip(encoding)));
  }

  private static boolean gzip(@Nullable String encoding) {
    String named = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (named) {
      case "identity" -> false;
      case "gzip" -> true;
      default ->
          throw new Refusal(
              ProblemType.UNSUPPORTED_CONTENT_ENCODING,
              "Send the file plain or with gzip, nothing else.");
    };
  }

  /** Closes the file at the end of the request, also when a repeated request is not carried out. */
  @RequestScoped
  static class Received {
    private @Nullable CsvUpload upload;

    CsvUpload keep(CsvUpload received) {
      upload = received;
      return received;
    }

    @PreDestroy
    void close() throws IOException {
      if (upload != null) {
        upload.close();
      }
    }
  }
}
