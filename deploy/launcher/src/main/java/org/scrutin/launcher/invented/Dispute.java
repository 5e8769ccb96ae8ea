package org.scrutin.launcher.invented;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim of every ground, and in every state in which one can stand. The first three are those to
 * look at: one that could move a seat, one that could not, and one whose admission narrows it.
 */
final class Dispute {
  private static final String REGISTRAR = "registrar";
  private static final String RESPONDENT = "Election Commission";
  private static final String SOURCE = "An invented paper filing, for a test";
  private static final List<String> OUTCOMES = List.of("upheld", "partly-upheld", "dismissed");
  private static final List<String> REMEDIES =
      List.of("recount", "correct", "re-tabulate", "exclude-ballots", "re-run");

  private final Country country;
  private final CaseWriter folder;
  private final List<Ground> grounds;
  private int number;

  Dispute(Country country, CaseWriter folder) throws IOException {
    this.country = country;
    this.folder = folder;
    try (InputStream texts = CaseWriter.shipped("grounds.json")) {
      grounds = JsonMapper.builder().build().readValue(texts, new TypeReference<>() {});
    }
  }

  /**
   * What is alleged on a ground.
   *
   * @param effect excluded or void (a number of votes), annul, claimed (seats) or none
   * @param en with {@code {unit}} where the unit's name goes
   */
  private record Ground(String ground, List<String> figures, String effect, String en, String km) {}

  /** Where a claim comes to stand. */
  private enum State {
    FILED,
    ADMITTED,
    INADMISSIBLE,
    UNDER_INVESTIGATION,
    DECIDED,
    WITHDRAWN
  }

  private enum Filer {
    PARTY(InventedCase.AGENT),
    VOTER("citizen"),
    OBSERVER(InventedCase.OBSERVER),
    /** Who sent a letter, which a registrar enters. */
    ON_PAPER(REGISTRAR);

    private final String person;

    Filer(String person) {
      this.person = person;
    }
  }

  void write() throws IOException {
    Ground prevented = ground("voting/prevented");
    Ground stuffing = ground("stuffing");
    Ground missing = ground("voter-list/missing");
    take(
        file(Filer.PARTY, prevented, Country.constituency(2), estimated(prevented, 2, 9_000)),
        State.UNDER_INVESTIGATION);
    String station = country.stations().get(17).code();
    take(file(Filer.VOTER, stuffing, station, listed(stuffing, station, 4)), State.ADMITTED);
    narrowed(missing, country.stations().get(420).code());
    State[] states = State.values();
    for (Ground ground : grounds) {
      if (ground != prevented && ground != stuffing && ground != missing) {
        // The first three are taken in turn, to have the first numbers; the others side by side.
        folder.chain("claim %04d".formatted(number + 1));
        take(usual(ground), states[number % states.length]);
      }
    }
    folder.chain(null);
  }

  private Ground ground(String code) {
    return grounds.stream().filter(g -> g.ground().equals(code)).findFirst().orElseThrow();
  }

  /** Filed with more voters than the station has, admitted with those who are listed. */
  private void narrowed(Ground ground, String station) throws IOException {
    Claim claim = file(Filer.PARTY, ground, station, listed(ground, station, 2_400));
    Map<String, Object> admitted =
        entry("admitted", "The list that was handed in names 40 persons.");
    admitted.put("votesAffected", listed(ground, station, 40).get("votesAffected"));
    enter(claim, REGISTRAR, admitted);
  }

  private Claim usual(Ground of) throws IOException {
    int turn = number;
    Filer filer = Filer.values()[turn % Filer.values().length];
    int constituency = turn % Country.constituencies();
    return switch (of.effect()) {
      case "claimed" ->
          file(
              Filer.PARTY,
              of,
              Country.constituency(constituency),
              claimed(Country.constituency(constituency)));
      case "excluded", "void" ->
          turn % 3 == 0
              ? file(
                  filer,
                  of,
                  Country.constituency(constituency),
                  estimated(of, constituency, 500 + 150 * turn))
              : file(filer, of, station(turn), listed(of, station(turn), 3 + turn));
      case "annul" ->
          file(filer, of, station(turn), Map.of("annul", List.of(Map.of("unit", station(turn)))));
      default -> {
        String district = Country.district(constituency, turn % Country.DISTRICTS);
        yield file(filer, of, turn % 2 == 0 ? district : station(turn), Map.of());
      }
    };
  }

  private String station(int turn) {
    return country.stations().get(turn * 31 % country.stations().size()).code();
  }

  private static Map<String, Object> estimated(Ground ground, int constituency, int votes) {
    return Map.of(
        "votesAffected",
        List.of(
            Map.of(
                "unit",
                Country.constituency(constituency),
                ground.effect(),
                votes,
                "basis",
                "estimated",
                "method",
                "extrapolated from interviews at ten stations",
                "low",
                votes * 3 / 4,
                "high",
                votes * 5 / 4)));
  }

  private static Map<String, Object> listed(Ground ground, String station, int votes) {
    return Map.of(
        "votesAffected",
        List.of(Map.of("unit", station, ground.effect(), votes, "basis", "enumerated")));
  }

  private static Map<String, Object> claimed(String constituency) {
    return Map.of(
        "kind",
        "rival-result",
        "claimed",
        Map.of(
            "constituencies",
            List.of(Map.of("unit", constituency, "seats", Map.of("HILL", 4, "RIVER", 2)))));
  }

  /**
   * A claim of the case.
   *
   * @param step with which it is filed; the reference that it gets is not known before
   */
  private record Claim(String step, Filer filer, String ground) {}

  private Claim file(Filer filer, Ground ground, String unit, Map<String, Object> scope)
      throws IOException {
    number++;
    var claim = new Claim("claim %04d".formatted(number), filer, ground.ground());
    Name name = country.name(unit);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("election", InventedCase.CODE);
    body.put("kind", "complaint");
    body.put("ground", ground.ground());
    body.put("respondent", RESPONDENT);
    body.put("target", target(unit, ground.figures()));
    body.put(
        "statement",
        Map.of(
            "en", ground.en().replace("{unit}", name.english()),
            "km", ground.km().replace("{unit}", name.khmer())));
    if (filer == Filer.ON_PAPER) {
      body.put("filedBy", Map.of("kind", "voter", "name", "A voter, by letter"));
      body.put("receivedAt", "2026-06-09T09:00:00Z");
      body.put("source", SOURCE);
    }
    body.putAll(scope);
    folder.post(claim.step(), filer.person, "/api/v1/claims", file(claim, "filing"), body);
    return claim;
  }

  private static Map<String, Object> target(String unit, List<String> figures) {
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("tally", InventedCase.AUTHORITY);
    target.put("units", List.of(unit));
    target.put("figures", figures);
    return target;
  }

  private void take(Claim claim, State state) throws IOException {
    switch (state) {
      case FILED -> {
        // It stands where it was filed.
      }
      case INADMISSIBLE ->
          enter(claim, REGISTRAR, entry("inadmissible", "It was filed after the last day."));
      case ADMITTED -> admit(claim);
      case UNDER_INVESTIGATION -> {
        admit(claim);
        enter(
            claim,
            REGISTRAR,
            entry("investigation-opened", "The forms of the stations are called in."));
      }
      case DECIDED -> {
        admit(claim);
        enter(claim, "adjudicator1", decision());
      }
      case WITHDRAWN -> withdraw(claim);
    }
  }

  private void admit(Claim claim) throws IOException {
    Map<String, Object> admitted =
        entry("admitted", "It was filed in time and says what it is about.");
    if ("decision".equals(claim.ground())) {
      // No catalogue knows who reviews decisions in a country.
      admitted.put("decidedBy", "Review Court");
    }
    enter(claim, REGISTRAR, admitted);
  }

  private void withdraw(Claim claim) throws IOException {
    if (claim.filer() != Filer.ON_PAPER) {
      enter(claim, claim.filer().person, entry("withdrawn", null));
      return;
    }
    Map<String, Object> recorded = entry("withdrawal-recorded", "A second letter withdraws it.");
    recorded.put("actedAt", "2026-06-10T09:00:00Z");
    recorded.put("source", SOURCE);
    enter(claim, REGISTRAR, recorded);
    enter(claim, "registrar2", entry("withdrawal-confirmed", "Both letters are signed alike."));
  }

  private Map<String, Object> decision() {
    String outcome = OUTCOMES.get(number % OUTCOMES.size());
    Map<String, Object> decision =
        entry("decided", "What was shown is weighed in the decision that this test invents.");
    decision.put("outcome", outcome);
    if (!"dismissed".equals(outcome)) {
      String remedy = REMEDIES.get(number % REMEDIES.size());
      decision.put("remedies", List.of(Map.of("kind", remedy)));
    }
    return decision;
  }

  private static Map<String, Object> entry(String type, @Nullable String reasons) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", type);
    if (reasons != null) {
      entry.put("reasons", reasons);
    }
    return entry;
  }

  private void enter(Claim claim, String person, Map<String, Object> entry) throws IOException {
    String type = String.valueOf(entry.get("type"));
    folder.post(
        claim.step() + " " + type,
        person,
        "/api/v1/claims/{%s}/entries".formatted(claim.step()),
        file(claim, type),
        entry);
  }

  private static String file(Claim claim, String name) {
    return "claims/%s/%s.json".formatted(claim.step().replace("claim ", ""), name);
  }
}
