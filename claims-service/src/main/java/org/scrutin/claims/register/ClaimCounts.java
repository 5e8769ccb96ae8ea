package org.scrutin.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.register.ClaimRepository.StateCount;

/** Counts the claims of each election; again only when a docket has another entry. */
@ApplicationScoped
class ClaimCounts {
  private final ClaimRepository claims;
  private volatile @Nullable Counted last;

  @Inject
  ClaimCounts(ClaimRepository claims) {
    this.claims = claims;
  }

  /**
   * The counts.
   *
   * @param upTo place in the log of the last entry that is in them, or of an earlier one
   */
  record Counted(long upTo, List<CountAnswer> elections) {}

  Counted now() {
    long entry = claims.lastEntry();
    Counted known = last;
    if (known != null && known.upTo() == entry) {
      return known;
    }
    Counted counted = new Counted(entry, answers(claims.counts()));
    last = counted;
    return counted;
  }

  private static List<CountAnswer> answers(List<StateCount> counts) {
    Map<String, List<StateCount>> byElection =
        counts.stream()
            .collect(
                Collectors.groupingBy(
                    StateCount::election, LinkedHashMap::new, Collectors.toList()));
    return byElection.values().stream().map(ClaimCounts::answer).toList();
  }

  private static CountAnswer answer(List<StateCount> ofOne) {
    StateCount first = ofOne.getFirst();
    Map<String, Long> states = new LinkedHashMap<>();
    ofOne.forEach(count -> states.put(count.state(), count.claims()));
    return new CountAnswer(
        first.election(),
        first.test() ? true : null,
        states.values().stream().mapToLong(Long::longValue).sum(),
        states);
  }
}
