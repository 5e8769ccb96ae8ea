package org.scrutin.claims.ground;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutin.claims.ground.Ground.Competence;

/** The catalogue. Names say what is alleged to be concerned, never that anything happened. */
public final class Grounds {
  public static final List<Ground> ALL =
      List.of(
          of("voter-list", "Voter list", "បញ្ជីបោះឆ្នោត"),
          of("voter-list/missing", "Names missing from the voter list", "បាត់ឈ្មោះពីបញ្ជីបោះឆ្នោត"),
          of(
              "voter-list/duplicate",
              "Names more than once on the voter list",
              "ឈ្មោះស្ទួនក្នុងបញ្ជីបោះឆ្នោត"),
          of(
              "voter-list/not-found",
              "Names of persons who cannot be found",
              "ឈ្មោះដែលរកមិនឃើញម្ចាស់"),
          of("voting", "Voting", "ការបោះឆ្នោត"),
          of("voting/prevented", "Voters prevented from voting", "ការរារាំងអ្នកបោះឆ្នោត"),
          of("voting/impersonation", "Voting in another person's name", "ការបោះឆ្នោតជំនួសអ្នកដទៃ"),
          of("voting/secrecy", "Secrecy of the vote", "ភាពសម្ងាត់នៃការបោះឆ្នោត"),
          of("stuffing", "Ballots added", "ការបន្ថែមសន្លឹកឆ្នោត"),
          of("count", "Count", "ការរាប់សន្លឹកឆ្នោត"),
          of("form", "Form of the count", "កំណត់ហេតុនៃការរាប់សន្លឹកឆ្នោត"),
          of("custody", "Custody of ballots and forms", "ការថែរក្សាសន្លឹកឆ្នោត និងកំណត់ហេតុ"),
          of("tabulation", "Tabulation", "ការបូកសរុបលទ្ធផល"),
          of("allocation", "Allocation of seats", "ការបែងចែកអាសនៈ"),
          of("conduct", "Conduct", "ការប្រព្រឹត្ត"),
          new Ground(
              "decision",
              Map.of("en", "Decision on an earlier claim", "km", "សេចក្តីសម្រេចលើបណ្តឹងមុន"),
              Competence.REVIEW_BODY));

  private static final Map<String, Ground> BY_CODE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Ground::code, Function.identity()));

  private Grounds() {}

  public static Optional<Ground> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private static Ground of(String code, String english, String khmer) {
    return new Ground(code, Map.of("en", english, "km", khmer), Competence.ELECTION_AUTHORITY);
  }
}
