package org.scrutin.launcher.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.util.Timeout;
import org.scrutin.client.ApiClient;
import org.scrutin.client.ApiException;

/**
 * The API as one person or another, one request at a time; a token that has run out is renewed
 * once.
 */
final class Client implements AutoCloseable {
  private static final int UNAUTHORIZED = 401;

  /** For the largest file that a case may have. */
  private static final Timeout LONGEST_ANSWER = Timeout.ofMinutes(30);

  private final CloseableHttpClient http;
  private final ApiClient api;
  private final KeptTokens tokens;

  Client(URI gateway, KeptTokens tokens) {
    // What may be tried again is decided by Retry, which sees the problem.
    http =
        HttpClients.custom()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(LONGEST_ANSWER).build())
            .build();
    api = new ApiClient(http).setBasePath(gateway.toString().replaceFirst("/$", ""));
    // What is not stated is absent; a null is refused.
    api.getObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    // A time is sent as the case has it, with the offset of its place.
    api.getObjectMapper().disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    this.tokens = tokens;
  }

  ApiClient api() {
    return api;
  }

  /** One request. */
  interface Request<T> {
    T send() throws ApiException, IOException;
  }

  /**
   * @throws ApiException it was refused
   * @throws IOException nobody answered, or what was answered cannot be read
   */
  <T> T as(String person, Request<T> request)
      throws ApiException, IOException, InterruptedException {
    String token = tokens.of(person);
    try {
      return attempt(token, request);
    } catch (ApiException refused) {
      if (refused.getCode() != UNAUTHORIZED) {
        throw refused;
      }
      tokens.refused(person, token);
      return attempt(tokens.of(person), request);
    }
  }

  private <T> T attempt(String token, Request<T> request) throws ApiException, IOException {
    api.setBearerToken(token);
    try {
      return request.send();
    } catch (ApiException e) {
      if (e.getCode() == 0 && e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      http.close();
    } catch (IOException e) {
      // Nothing is lost: every answer has been read.
    }
  }
}
