package org.scrutin.gateway.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.scrutin.gateway.cache.OwnClient.NotKept;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.edge.Edge;
import org.scrutin.gateway.edge.OwnRequests;
import org.scrutin.gateway.edge.RequestLimits;

/**
 * Answers what everyone may read, before anything else is done for it: from memory while that is
 * fresh, else with what the ordinary way gives, else, for a while, with the last that is known.
 */
@ApplicationScoped
public class PublicReads {
  private static final String METRIC = "scrutin.cache.answers";

  /** While facts come in one after the other, no answer is asked for more often. */
  private static final Duration LEAST_AGE = Duration.ofMillis(100);

  private enum Source {
    FRESH,
    ASKED,
    STALE
  }

  private final AnswerCache cache;
  private final StalePages pages;
  private final OwnRequests own;
  private final RequestLimits limits;
  private final Map<Source, Counter> answered = new EnumMap<>(Source.class);
  private final GatewayConfig.Cache settings;

  /** Age from which on the next answer is asked for while this one is still given. */
  private final Duration askedAhead;

  PublicReads(
      AnswerCache cache,
      StalePages pages,
      OwnRequests own,
      RequestLimits limits,
      MeterRegistry metrics,
      GatewayConfig config) {
    this.cache = cache;
    this.pages = pages;
    this.own = own;
    this.limits = limits;
    for (Source source : Source.values()) {
      String name = source.name().toLowerCase(Locale.ROOT);
      answered.put(source, metrics.counter(METRIC, "source", name));
    }
    this.settings = config.cache();
    this.askedAhead = settings.fresh().multipliedBy(3).dividedBy(4);
  }

  void filters(@Observes Filters filters) {
    if (settings.bytes() > 0) {
      filters.register(this::answer, Edge.MEMORY);
    }
  }

  private void answer(RoutingContext context) {
    if (own.include(context.request())) {
      context.next();
      return;
    }
    Optional<PublicRead> read = PublicRead.of(context);
    if (read.isEmpty() || cache.passes(read.get())) {
      context.next();
    } else {
      answer(context, read.get());
    }
  }

  private void answer(RoutingContext context, PublicRead read) {
    Optional<KeptAnswer> last = cache.answer(read);
    Duration age = last.map(KeptAnswer::age).orElse(settings.stale());
    if (age.compareTo(settings.fresh()) < 0) {
      send(context, read, last.orElseThrow(), Source.FRESH);
      Duration next = last.get().newest() ? askedAhead : LEAST_AGE;
      if (age.compareTo(next) > 0 && cache.refusal(read).isEmpty()) {
        // So that nobody has to wait for what everyone reads.
        askAhead(context, read);
      }
      return;
    }
    Optional<KeptAnswer> refused = cache.refusal(read);
    if (refused.isPresent()) {
      send(context, read, last, refused.get());
      return;
    }
    if (last.isPresent() && cache.waiting(read).compareTo(settings.longestWait()) >= 0) {
      send(context, read, last.get(), Source.STALE);
      return;
    }
    if (limits.admitsAddress(context)) {
      ask(context, read, last);
    }
  }

  private void askAhead(RoutingContext context, PublicRead read) {
    OptionalLong wait = limits.countAddress(context);
    if (wait.isEmpty()) {
      cache.ask(read, context);
    }
  }

  private void ask(RoutingContext context, PublicRead read, Optional<KeptAnswer> last) {
    var waiting = new AtomicBoolean(true);
    if (last.isPresent()) {
      long wait = Math.max(1, settings.longestWait().toMillis());
      long timer =
          context
              .vertx()
              .setTimer(
                  wait,
                  id -> {
                    if (waiting.getAndSet(false)) {
                      send(context, read, last.get(), Source.STALE);
                    }
                  });
      context.addEndHandler(done -> context.vertx().cancelTimer(timer));
    }
    Context here = context.vertx().getOrCreateContext();
    context.request().pause();
    cache
        .ask(read, context)
        .onComplete(
            done ->
                here.runOnContext(
                    on -> {
                      if (waiting.getAndSet(false)) {
                        send(context, read, last, done);
                      }
                    }));
  }

  private void send(
      RoutingContext context,
      PublicRead read,
      Optional<KeptAnswer> last,
      AsyncResult<KeptAnswer> asked) {
    if (asked.succeeded()) {
      send(context, read, last, asked.result());
    } else if (last.isPresent() && !(asked.cause() instanceof NotKept)) {
      send(context, read, last.get(), Source.STALE);
    } else {
      context.next();
      context.request().resume();
    }
  }

  /** The answer, or the last one known where this one is none. */
  private void send(
      RoutingContext context, PublicRead read, Optional<KeptAnswer> last, KeptAnswer answer) {
    if (answer.failed() && last.isPresent()) {
      send(context, read, last.get(), Source.STALE);
    } else {
      send(context, read, answer, Source.ASKED);
    }
  }

  private void send(RoutingContext context, PublicRead read, KeptAnswer answer, Source source) {
    Objects.requireNonNull(answered.get(source)).increment();
    KeptResponse.send(context, read, source == Source.STALE ? pages.dated(read, answer) : answer);
    // Whatever comes after the headers is nothing that is waited for.
    context.request().resume();
  }
}
