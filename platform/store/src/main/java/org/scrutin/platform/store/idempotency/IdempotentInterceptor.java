package org.scrutin.platform.store.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
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
  private final TransactionManager transactions;

  @Inject
  IdempotentInterceptor(
      IdempotencyKeys keys,
      AnswerStore store,
      Answers answers,
      RequestBody body,
      Caller caller,
      Request request,
      UriInfo uri,
      TransactionManager transactions) {
    this.keys = keys;
    this.store = store;
    this.answers = answers;
    this.body = body;
    this.caller = caller;
    this.request = request;
    this.uri = uri;
    this.transactions = transactions;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext method) throws Exception {
    RequestId id = requestId();
    transactions.begin();
    try {
      Optional<Answer> earlier = store.claim(id, body.hash());
      Answer answer = earlier.isPresent() ? earlier.get() : answers.of(method.proceed());
      if (answer.status() < REDIRECT) {
        if (earlier.isEmpty()) {
          store.answer(id, answer);
        }
        transactions.commit();
      } else {
        transactions.rollback();
      }
      return answers.returned(answer, method.getMethod());
    } finally {
      if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transactions.rollback();
      }
    }
  }

  private RequestId requestId() {
    String who = caller.anonymous() ? "anonymous" : "subject:" + caller.subject();
    return new RequestId(who, request.getMethod() + " " + uri.getPath(), keys.require());
  }
}
