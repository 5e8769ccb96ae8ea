package org.scrutin.platform.web.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers to what creates something. */
public final class Created {

  private Created() {}

  /**
   * 201 with {@code Location} and what a GET of it answers.
   *
   * @param path from the root: behind a gateway the service does not know its own address
   */
  public static <T> RestResponse<T> at(String path, T answer) {
    return ResponseBuilder.<T>create(Status.CREATED)
        .header(HttpHeaders.LOCATION, path)
        .entity(answer)
        .build();
  }
}
