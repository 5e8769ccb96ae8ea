package org.scrutin.gateway.edge;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One name for a request, in the answer and in every service's log. */
public final class RequestId {
  public static final String HEADER = "X-Request-Id";
  private static final String KEY = RequestId.class.getName();
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  /** Takes over the caller's id if it is harmless in a log, makes one otherwise. */
  static void assign(RoutingContext context) {
    String id = choose(context.request().getHeader(HEADER));
    context.put(KEY, id);
    context.response().putHeader(HEADER, id);
  }

  public static String of(RoutingContext context) {
    return context.get(KEY, "unassigned");
  }

  static String choose(@Nullable String offered) {
    return offered != null && SANE.matcher(offered).matches() ? offered : fresh();
  }

  /** Told apart from others, and not secret: the secure source of randomness is a bottleneck. */
  private static String fresh() {
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
