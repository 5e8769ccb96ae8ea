package org.scrutin.gateway.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.scrutin.gateway.limits.ClientAddress;
import org.scrutin.gateway.limits.HeadersDeadline;
import org.scrutin.gateway.limits.OpenRequests;
import org.scrutin.gateway.limits.RequestClass;
import org.scrutin.gateway.limits.RequestRates;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/** Refuses what is too much of one client, before anything else is done for it. */
@ApplicationScoped
public class RequestLimits {
  /** What the gateway answers by itself, from memory. */
  private static final List<String> OWN = List.of("/static", "/openapi", "/docs", "/problems");

  private static final String COUNTED = RequestLimits.class.getName();
  private static final String METRIC = "scrutin.requests.refused";

  private enum Reason {
    OPEN,
    ADDRESS,
    SUBJECT
  }

  private final HeadersDeadline deadline;
  private final OpenRequests open;
  private final OwnRequests ownRequests;
  private final RequestRates rates;
  private final MeterRegistry metrics;

  RequestLimits(
      HeadersDeadline deadline,
      OpenRequests open,
      OwnRequests ownRequests,
      RequestRates rates,
      MeterRegistry metrics) {
    this.deadline = deadline;
    this.open = open;
    this.ownRequests = ownRequests;
    this.rates = rates;
    this.metrics = metrics;
  }

  void filters(@Observes Filters filters) {
    filters.register(this::checkOpen, Edge.OPEN);
    filters.register(this::checkRate, Edge.RATES);
  }

  private void checkOpen(RoutingContext context) {
    deadline.received(context);
    var request = context.request();
    if (ownRequests.include(request)) {
      context.put(COUNTED, true);
      context.next();
      return;
    }
    var client = ClientAddress.of(request);
    if (!open.enter(client)) {
      refuse(context, RequestClass.of(request.method(), request.path()), Reason.OPEN, 1);
      return;
    }
    context.addEndHandler(done -> open.leave(client));
    context.next();
  }

  private void checkRate(RoutingContext context) {
    if (own(context.request().path()) || admitsAddress(context)) {
      context.next();
    }
  }

  /**
   * Counts a request for its address, once, and answers it if that is too much.
   *
   * @return whether it may reach a service
   */
  public boolean admitsAddress(RoutingContext context) {
    OptionalLong wait = countAddress(context);
    wait.ifPresent(
        seconds ->
            refuse(
                context,
                RequestClass.of(context.request().method(), context.request().path()),
                Reason.ADDRESS,
                seconds));
    return wait.isEmpty();
  }

  /**
   * Counts a request for its address, once.
   *
   * @return empty if it may reach a service, else the seconds until one may
   */
  public OptionalLong countAddress(RoutingContext context) {
    if (context.get(COUNTED) != null) {
      return OptionalLong.empty();
    }
    context.put(COUNTED, true);
    var request = context.request();
    // What says that it is somebody's is checked later, and refused if it is not true.
    boolean anonymous = request.getHeader("Authorization") == null && !Session.in(request);
    return rates.refusesAddress(
        RequestClass.of(request.method(), request.path()), ClientAddress.of(request), anonymous);
  }

  private static boolean own(String path) {
    return OWN.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
  }

  /**
   * Counts a request for its subject, and answers it if that is too much.
   *
   * @return whether it may pass
   */
  public boolean admits(RoutingContext context, String subject) {
    var request = context.request();
    var requestClass = RequestClass.of(request.method(), request.path());
    OptionalLong wait = rates.refusesSubject(requestClass, subject);
    wait.ifPresent(seconds -> refuse(context, requestClass, Reason.SUBJECT, seconds));
    return wait.isEmpty();
  }

  private void refuse(
      RoutingContext context, RequestClass requestClass, Reason reason, long seconds) {
    String code = reason.name().toLowerCase(Locale.ROOT);
    metrics.counter(METRIC, "class", requestClass.code(), "reason", code).increment();
    String what =
        switch (reason) {
          case OPEN -> "as many requests of this address are under way as may be at once.";
          case ADDRESS -> "this address has sent as many requests of this kind as it may for now.";
          case SUBJECT -> "as many requests of this kind came with this sign-in as may for now.";
        };
    ProblemResponse.send(
        context,
        Problem.of(
                ProblemType.TOO_MANY_REQUESTS,
                "Nothing was done: " + what + " Retry-After says when the next one may come.")
            .with(Problem.RETRY_AFTER, seconds));
  }
}
