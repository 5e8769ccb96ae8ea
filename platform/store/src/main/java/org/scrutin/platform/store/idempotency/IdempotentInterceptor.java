package org.scrutin.platform.store.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.security.Caller;

/** See {@link Idempotent}. Outside of validation and of any other transaction. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotentInterceptor {

  private static final int REDIRECT = 300;

  private final IdempotencyKeys keys;
  private final AnswerStore store;
  private final Answers answers;
  private final RequestBody body;
  private final Caller caller;
  private final Request request;
  private final UriInfo uri;

  @Inject
  IdempotentInterceptor(
      IdempotencyKeys keys,
      AnswerStore store,
      Answers answers,
      RequestBody body,
      Caller caller,
      Request request,
      UriInfo uri) {
    this.keys = keys;
    this.store = store;
    this.answers = answers;
    this.body = body;
    this.caller = caller;
    this.request = request;
    this.uri = uri;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext method) throws Exception {
    RequestId id = requestId();
    QuarkusTransaction.begin();
    try {
      Optional<Answer> earlier = store.claim(id, body.hash());
      Answer answer = earlier.isPresent() ? earlier.get() : answers.of(method.proceed());
      if (answer.status() < REDIRECT) {
        if (earlier.isEmpty()) {
          store.answer(id, answer);
        }
        QuarkusTransaction.commit();
      } else {
        QuarkusTransaction.rollback();
      }
      return answers.returned(answer, method.getMethod());
    } finally {
      if (QuarkusTransaction.isActive()) {
        QuarkusTransaction.rollback();
      }
    }
  }

  private RequestId requestId() {
    String who = caller.anonymous() ? "anonymous" : "subject:" + caller.subject();
    return new RequestId(who, request.getMethod() + " " + uri.getPath(), keys.require());
  }
}
