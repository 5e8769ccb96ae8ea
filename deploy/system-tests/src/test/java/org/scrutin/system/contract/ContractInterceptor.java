package org.scrutin.system.contract;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Checks every answer that a test gets through the generated client. */
public final class ContractInterceptor implements ExecChainHandler {
  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    ClassicHttpResponse answer = chain.proceed(request, scope);
    HttpEntity entity = answer.getEntity();
    byte[] body = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
    String type = entity == null ? "" : entity.getContentType();
    if (entity != null) {
      answer.setEntity(new ByteArrayEntity(body, ContentType.parse(type)));
    }
    ContractCheck.SCRUTIN.check(
        new Exchange(
            request.getMethod(),
            path(request),
            answer.getCode(),
            type,
            new String(body, StandardCharsets.UTF_8)));
    return answer;
  }

  private static String path(ClassicHttpRequest request) {
    try {
      URI uri = request.getUri();
      return uri.getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
