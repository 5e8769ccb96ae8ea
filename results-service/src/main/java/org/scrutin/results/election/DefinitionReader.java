package org.scrutin.results.election;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code election.json} strictly and reports every fault at once. */
public final class DefinitionReader {
  /** The profile of checks where none is named. */
  public static final String STANDARD_PROFILE = "standard-1";

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");
  private static final String CODE_SAID =
      "a code of 2 to 63 lower-case letters, digits and hyphens";
  private static final Pattern LIST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
  private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,31}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final int MOST_LISTS = 1_000;
  private static final int MOST_SEATS = 1_000_000;
  // Columns of sheets.csv, where the lists' codes stand beside them.
  private static final Set<String> FIGURES =
      Set.of(
          "unit registered ballots blank invalid valid voters received issued unused spoiled"
              .split(" "));

  private final List<FieldProblem> problems = new ArrayList<>();
  private final List<FieldProblem> unsupported = new ArrayList<>();

  private DefinitionReader() {}

  /**
   * @throws InvalidDefinition naming every field at fault
   */
  public static ElectionDefinition read(JsonNode document) throws InvalidDefinition {
    DefinitionReader reader = new DefinitionReader();
    ElectionDefinition definition = reader.definition(document);
    if (!reader.problems.isEmpty()) {
      throw new InvalidDefinition(reader.problems, false);
    }
    if (!reader.unsupported.isEmpty() || definition == null) {
      throw new InvalidDefinition(reader.unsupported, true);
    }
    return definition;
  }

  private @Nullable ElectionDefinition definition(JsonNode document) {
    Fields fields = new Fields("", document, problems);
    Optional<String> code = fields.matching("code", fields.required("code"), CODE, CODE_SAID);
    Map<String, String> name = fields.names("name");
    Optional<LocalDate> date = fields.text("date", fields.required("date"), DefinitionReader::date);
    Optional<ZoneId> zone =
        fields.text("timezone", fields.required("timezone"), DefinitionReader::zone);
    Optional<BlankRule> blank =
        fields.text(
            "blank",
            fields.required("blank"),
            RuleReader.choice(BlankRule.values(), BlankRule::code));
    OptionalInt seats = fields.whole("seats", fields.required("seats"), 1, MOST_SEATS);
    OptionalInt majority =
        fields.whole("majority", fields.optional("majority"), 1, seats.orElse(MOST_SEATS));
    List<ElectionList> lists = lists(fields);
    Optional<AllocationRule> rule = rule(fields, lists, seats.orElse(MOST_SEATS));
    boolean test = fields.flag("test");
    String profile = profile(fields);
    Optional<String> event = fields.matching("event", fields.optional("event"), CODE, CODE_SAID);
    Optional<String> follows =
        fields.matching("follows", fields.optional("follows"), CODE, CODE_SAID);
    if (fields.optional("publication").isPresent()) {
      unsupported.add(
          new FieldProblem(
              "publication",
              "a rule of publication cannot be kept yet, and figures would be shown at once;"
                  + " leave it out only if that is lawful"));
    }
    fields
        .optional("previous")
        .ifPresent(value -> new PreviousReader(lists).check(fields.object("previous", value)));
    fields.close();
    if (code.isEmpty() || date.isEmpty() || zone.isEmpty() || blank.isEmpty() || rule.isEmpty()) {
      return null;
    }
    return new ElectionDefinition(
        code.get(),
        name,
        date.get(),
        zone.get(),
        blank.get(),
        seats.orElse(1),
        majority.isPresent() ? majority.getAsInt() : null,
        rule.get(),
        lists,
        profile,
        test,
        event.orElse(null),
        follows.orElse(null));
  }

  private List<ElectionList> lists(Fields fields) {
    List<ElectionList> lists = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Fields part : fields.objects("lists", fields.required("lists"), 1, MOST_LISTS)) {
      Optional<String> code =
          part.matching(
              "code",
              part.required("code"),
              LIST,
              "a code of 1 to 32 letters, digits, dots, hyphens and underscores");
      code.ifPresent(
          text -> {
            String lower = text.toLowerCase(Locale.ROOT);
            if (FIGURES.contains(lower)) {
              part.problem("code", "'" + text + "' is the name of a column of figures");
            } else if (!codes.add(lower)) {
              part.problem("code", "'" + text + "' is the code of two lists; case does not count");
            }
          });
      Map<String, String> name = part.names("name");
      Optional<String> kind =
          part.matching("kind", part.required("kind"), KIND, "a kind of list, such as party");
      Optional<String> colour =
          part.matching("colour", part.optional("colour"), COLOUR, "a colour such as #4C72B0");
      int parties =
          part.whole("parties", part.optional("parties"), 1, RuleReader.MOST_PARTIES).orElse(1);
      part.close();
      lists.add(
          new ElectionList(code.orElse(""), name, kind.orElse(""), colour.orElse(null), parties));
    }
    return lists;
  }

  private Optional<AllocationRule> rule(Fields fields, List<ElectionList> lists, int seats) {
    return fields
        .required("allocation")
        .map(
            value ->
                new RuleReader(lists, seats, unsupported).read(fields.object("allocation", value)));
  }

  private String profile(Fields fields) {
    String profile =
        fields.text("profile", fields.optional("profile"), text -> text).orElse(STANDARD_PROFILE);
    if (!profile.equals(STANDARD_PROFILE)) {
      unsupported.add(
          new FieldProblem(
              "profile", "'" + profile + "' is no profile of checks; known: " + STANDARD_PROFILE));
    }
    return profile;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is not a date such as 2013-07-28", e);
    }
  }

  /** A region only: an offset such as +02:00 would put the end of a summer's day an hour off. */
  private static ZoneId zone(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time zone of the IANA database, such as Asia/Phnom_Penh");
    }
    return ZoneId.of(text);
  }
}
