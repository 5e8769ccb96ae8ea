package org.scrutin.gateway.edge;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.limits.HeldBytes;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/**
 * A body that is read to its end before anything upstream is used for it: a client that sends
 * slowly keeps nothing that others need. Lives on one event loop.
 */
final class WholeBody {
  /** Why there is none. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refused(Problem problem) {
      super(problem.type().title(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  private final GatewayConfig.Limits limits;
  private final HeldBytes held;
  private final Promise<Buffer> whole = Promise.promise();
  private final Buffer body = Buffer.buffer();

  private WholeBody(GatewayConfig.Limits limits, HeldBytes held) {
    this.limits = limits;
    this.held = held;
  }

  /**
   * The whole body, held until the exchange has ended.
   *
   * @return fails with {@link Refused}, or with whatever ended the connection
   */
  static Future<Buffer> of(RoutingContext context, GatewayConfig.Limits limits, HeldBytes held) {
    var request = context.request();
    if (request.isEnded()) {
      return Future.succeededFuture(Buffer.buffer());
    }
    return new WholeBody(limits, held).read(context);
  }

  private Future<Buffer> read(RoutingContext context) {
    Vertx vertx = context.vertx();
    var request = context.request();
    context.addEndHandler(answered -> release());
    long timer = vertx.setTimer(limits.jsonTimeout().toMillis(), id -> refuse(late()));
    request.exceptionHandler(whole::tryFail);
    request.endHandler(end -> whole.tryComplete(body));
    request.handler(this::append);
    request.resume();
    return whole
        .future()
        .onComplete(
            done -> {
              vertx.cancelTimer(timer);
              request.handler(null);
            });
  }

  private void append(Buffer chunk) {
    if (whole.future().isComplete()) {
      return;
    }
    if (body.length() + chunk.length() > limits.json()) {
      refuse(tooLarge(limits.json()));
    } else if (held.take(chunk.length())) {
      body.appendBuffer(chunk);
    } else {
      refuse(
          Problem.of(
                  ProblemType.SERVICE_BUSY,
                  "The gateway holds as many requests as it may. Nothing was stored. Send the"
                      + " request again after the time that Retry-After states.")
              .with(Problem.RETRY_AFTER, 2));
    }
  }

  private void refuse(Problem problem) {
    whole.tryFail(new Refused(problem));
  }

  private void release() {
    held.release(body.length());
    whole.tryFail(new Refused(late()));
  }

  static Problem tooLarge(long limit) {
    return Problem.of(ProblemType.TOO_LARGE, "This route takes at most " + limit + " bytes.");
  }

  private Problem late() {
    return Problem.of(
        ProblemType.BODY_STALLED,
        "The body has to arrive within "
            + limits.jsonTimeout().toSeconds()
            + " seconds. Send the request again with the same Idempotency-Key.");
  }
}
