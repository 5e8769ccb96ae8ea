package org.scrutin.gateway.limits;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.config.Rate;

/** How often whom: the buckets of addresses, of subjects, and of all without a name together. */
@ApplicationScoped
public class RequestRates {
  private static final String ALL = "all";

  private final Map<RequestClass, RateLimiter> addresses = new EnumMap<>(RequestClass.class);
  private final Map<RequestClass, RateLimiter> subjects = new EnumMap<>(RequestClass.class);
  private final RateLimiter anonymousFiling;
  private final RateLimiter allAnonymousFiling;

  @Inject
  RequestRates(GatewayConfig config) {
    this(config.rates(), TimeMeter.SYSTEM_NANOTIME);
  }

  RequestRates(GatewayConfig.Rates rates, TimeMeter time) {
    for (RequestClass one : RequestClass.values()) {
      addresses.put(one, new RateLimiter(rate(rates, one), time));
      subjects.put(one, new RateLimiter(rate(rates, one).times(rates.addressesOfSubject()), time));
    }
    anonymousFiling = new RateLimiter(rates.anonymousFiling(), time);
    allAnonymousFiling = new RateLimiter(rates.allAnonymousFiling(), time);
  }

  private static Rate rate(GatewayConfig.Rates rates, RequestClass one) {
    return switch (one) {
      case READING -> rates.reading();
      case CALCULATING -> rates.calculating();
      case FILING -> rates.filing();
      case UPLOADING -> rates.uploading();
      case SIGNING_IN -> rates.signingIn();
    };
  }

  /**
   * Counts a request for its address, before anything of it is checked.
   *
   * @param anonymous whether it says nothing of its caller
   * @return empty if it may pass, else the seconds until one may, 1 or more
   */
  public OptionalLong refusesAddress(RequestClass one, ClientAddress address, boolean anonymous) {
    if (one != RequestClass.FILING || !anonymous) {
      return Objects.requireNonNull(addresses.get(one)).refuses(address.text());
    }
    // In this order, so that what one address is refused takes nothing from the others.
    OptionalLong wait = anonymousFiling.refuses(address.text());
    return wait.isPresent() ? wait : allAnonymousFiling.refuses(ALL);
  }

  /** The same for its subject, once that is known. */
  public OptionalLong refusesSubject(RequestClass one, String subject) {
    return Objects.requireNonNull(subjects.get(one)).refuses(subject);
  }
}
