package org.scrutin.results.election.units;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.upload.ContentEncoding;
import org.scrutin.platform.web.upload.UploadBody;
import org.scrutin.platform.web.upload.UploadSettings;

/** Receives {@code text/csv}, plain or gzip, before the method that is to have it begins. */
@Provider
@Consumes("text/csv")
public class CsvUploadReader implements MessageBodyReader<CsvUpload> {
  private final Received received;
  private final UploadSettings limits;

  @Inject
  CsvUploadReader(Received received, UploadSettings limits) {
    this.received = received;
    this.limits = limits;
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
      InputStream body) {
    ContentEncoding encoding = ContentEncoding.of(headers.getFirst(HttpHeaders.CONTENT_ENCODING));
    String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
    UploadBody upload =
        new UploadBody(body, encoding, length == null ? null : Long.valueOf(length), limits, null);
    return received.keep(CsvUpload.receive(upload, encoding, limits));
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
    void close() {
      if (upload != null) {
        upload.close();
      }
    }
  }
}
