package org.scrutin.platform.store.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Between what a resource method returns and what is stored of it. */
@ApplicationScoped
class Answers {

  private final ObjectMapper json;

  @Inject
  Answers(ObjectMapper json) {
    this.json = json;
  }

  /** The answer of a method that returned this. */
  Answer of(@Nullable Object returned) {
    try {
      if (!(returned instanceof RestResponse<?> response)) {
        return new Answer(
            200, Map.of(), returned == null ? null : json.writeValueAsString(returned));
      }
      Map<String, String> headers = new LinkedHashMap<>();
      response
          .getStringHeaders()
          .forEach((name, values) -> headers.put(name, String.join(", ", values)));
      Object entity = response.getEntity();
      String body = entity == null ? null : json.writeValueAsString(entity);
      return new Answer(response.getStatus(), headers, body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The answer has no JSON form", e);
    }
  }

  /** What the method returns to give this answer: the first time too, so that both are the same. */
  @Nullable Object returned(Answer answer, Method method) {
    Class<?> type = method.getReturnType();
    if (type == void.class) {
      return null;
    }
    if (!RestResponse.class.isAssignableFrom(type)) {
      return answer.body() == null ? null : read(answer.body(), method);
    }
    ResponseBuilder<Object> response = ResponseBuilder.create(answer.status());
    answer.headers().forEach(response::header);
    if (answer.body() != null) {
      response.entity(answer.body());
      if (!answer.headers().containsKey("Content-Type")) {
        response.type(MediaType.APPLICATION_JSON_TYPE);
      }
    }
    return response.build();
  }

  private Object read(String body, Method method) {
    try {
      return json.readValue(body, json.constructType(method.getGenericReturnType()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored answer cannot be read: " + method, e);
    }
  }
}
