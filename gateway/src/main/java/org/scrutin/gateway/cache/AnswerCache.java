package org.scrutin.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.scrutin.gateway.cache.OwnClient.NotKept;
import org.scrutin.gateway.config.GatewayConfig;

/**
 * The newest answer of each public read, bounded by bytes. What was refused or failed is kept
 * apart, so that asking for what is not there takes no place from what is.
 */
@ApplicationScoped
class AnswerCache {
  /** Of the bytes of all answers. */
  private static final int PART_OF_REFUSALS = 16;

  private final OwnClient client;
  private final Duration stale;
  private final Cache<PublicRead, KeptAnswer> answers;
  private final Cache<PublicRead, KeptAnswer> refusals;

  /** Whose answers cannot be kept. */
  private final Cache<PublicRead, Boolean> passing;

  private final ConcurrentMap<PublicRead, Question> underWay = new ConcurrentHashMap<>();

  private static final class Question {
    private final Promise<KeptAnswer> answer = Promise.promise();
    private final long asked = System.nanoTime();

    /** A fact was heard after it was asked. */
    private volatile boolean outdated;
  }

  @Inject
  AnswerCache(OwnClient client, GatewayConfig config) {
    this.client = client;
    var settings = config.cache();
    this.stale = settings.stale();
    this.answers = cache(settings.bytes(), settings.stale());
    Duration soon = settings.fresh().isZero() ? Duration.ofNanos(1) : settings.fresh();
    this.refusals = cache(settings.bytes() / PART_OF_REFUSALS, soon);
    this.passing =
        Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();
  }

  private static Cache<PublicRead, KeptAnswer> cache(long bytes, Duration kept) {
    return Caffeine.newBuilder()
        .maximumWeight(bytes)
        .weigher((PublicRead read, KeptAnswer answer) -> answer.weight() + read.target().length())
        .expireAfterWrite(kept)
        .build();
  }

  /** The last successful answer that is known. */
  Optional<KeptAnswer> answer(PublicRead read) {
    KeptAnswer answer = answers.getIfPresent(read);
    return answer == null || answer.age().compareTo(stale) >= 0
        ? Optional.empty()
        : Optional.of(answer);
  }

  /** What was refused or failed a moment ago. */
  Optional<KeptAnswer> refusal(PublicRead read) {
    return Optional.ofNullable(refusals.getIfPresent(read));
  }

  /** Whether its answers are not kept. */
  boolean passes(PublicRead read) {
    return passing.getIfPresent(read) != null;
  }

  /** Time for which the answer of now has been waited for; zero where nobody asks. */
  Duration waiting(PublicRead read) {
    Question question = underWay.get(read);
    return question == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - question.asked);
  }

  /**
   * Asks for the answer of now; whoever asks for the same meanwhile gets the same. Completes with a
   * refusal, too, and fails with {@link NotKept}.
   */
  Future<KeptAnswer> ask(PublicRead read, RoutingContext context) {
    var question = new Question();
    Question other = underWay.putIfAbsent(read, question);
    if (other != null) {
      return other.answer.future();
    }
    Optional<KeptAnswer> last = answer(read);
    client
        .ask(read, context, last)
        .compose(
            answer ->
                // Once: another instance may answer, or the one that has just started.
                answer.worthAnother() && last.isEmpty()
                    ? client.ask(read, context, last)
                    : Future.succeededFuture(answer))
        .onComplete(
            done -> {
              if (done.succeeded()) {
                keep(read, done.result(), question);
              } else if (done.cause() instanceof NotKept) {
                answers.invalidate(read);
                passing.put(read, true);
              }
              underWay.remove(read);
              question.answer.handle(done);
            });
    return question.answer.future();
  }

  /**
   * Takes note of facts that answers may lack. Those stand until there are newer ones, for which
   * the next reader brings about a question; what was refused is forgotten.
   *
   * @param subjects elections and claims that the facts are about
   */
  void outdate(Set<String> subjects) {
    // Questions first: what is not under way any more has its answer among the others.
    underWay.forEach(
        (read, question) -> {
          if (read.mayTellOf(subjects)) {
            question.outdated = true;
          }
        });
    answers.asMap().keySet().stream()
        .filter(read -> read.mayTellOf(subjects))
        .forEach(read -> answers.asMap().computeIfPresent(read, (same, last) -> last.outdated()));
    refusals.asMap().keySet().removeIf(read -> read.mayTellOf(subjects));
  }

  /** Forgets everything. */
  void clear() {
    answers.invalidateAll();
    refusals.invalidateAll();
    passing.invalidateAll();
  }

  private void keep(PublicRead read, KeptAnswer answer, Question question) {
    if (answer.successful()) {
      answers.put(read, answer);
      if (question.outdated) {
        answers.put(read, answer.outdated());
      }
      refusals.invalidate(read);
      return;
    }
    refusals.put(read, answer);
    if (answer.refused()) {
      // It is not there any more, or not for everyone.
      answers.invalidate(read);
    }
  }
}
