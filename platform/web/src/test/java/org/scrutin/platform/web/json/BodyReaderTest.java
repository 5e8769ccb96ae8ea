package org.scrutin.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.platform.web.problem.Fault;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.testing.Bodies;
import org.scrutin.platform.web.text.Text;
import org.scrutin.platform.web.text.TextByLanguage;

class BodyReaderTest {
  enum Basis {
    ENUMERATED,
    LARGEST_REMAINDER
  }

  record Part(
      @NotNull @Text(max = 5) String unit,
      @JsonProperty("void") @Nullable @Min(0) @Max(1_000) Long voided,
      @Nullable Basis basis) {}

  record Body(
      @NotNull @Text String name,
      @Nullable @Size(max = 2) List<@Valid Part> parts,
      @Nullable @Size(max = 3) Map<String, @NotNull @Min(0) Long> votes,
      @Nullable @TextByLanguage Map<String, String> statement,
      @Nullable Boolean flag,
      @Nullable LocalDate day,
      @Nullable OffsetDateTime at,
      @Nullable Integer seats,
      @Nullable @Valid Part one,
      @Nullable @Size(min = 1) List<@NotNull @Text String> lines,
      @Nullable @Text(max = 9) @Pattern(regexp = "[a-z]+", message = "is no word") String word) {}

  private final BodyReader reader = new BodyReader(Bodies.validator());

  @Test
  void readsWhatIsRight() {
    // Given
    String body =
        """
        {"name":"N","parts":[{"unit":"X","void":3,"basis":"largest-remainder"}],"votes":{"A":1},
         "statement":{"fr":"Une réunion"},"flag":true,"day":"2013-07-28","seats":3,
         "at":"2013-08-12T09:00:00+07:00","lines":["a"]}
        """;

    // When
    Body read = (Body) read(body);

    // Then
    assertThat(read.parts()).containsExactly(new Part("X", 3L, Basis.LARGEST_REMAINDER));
    assertThat(read.statement()).containsEntry("fr", "Une réunion");
    assertThat(read.at()).hasToString("2013-08-12T09:00+07:00");
    assertThat(read.one()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/name|is missing",
        "{'name':null}|/name|null",
        "{'name':'a','name':'b'}|/name|twice",
        "{'name':'a','votes':{'A':1,'A':2}}|/votes/A|twice",
        "{'name':'a','votes':{'A':1.5}}|/votes/A|whole number",
        "{'name':'a','votes':{'A':'1'}}|/votes/A|whole number",
        "{'name':'a','votes':{'A':null}}|/votes/A|null",
        "{'name':'a','votes':{'A':''}}|/votes/A|whole number",
        "{'name':'a','votes':{'A':' '}}|/votes/A|whole number",
        "{'name':'a','seats':' '}|/seats|whole number",
        "{'name':'a','flag':''}|/flag|true or false",
        "{'name':'a','parts':''}|/parts|array",
        "{'name':'a','votes':''}|/votes|object",
        "{'name':'a','one':''}|/one|object",
        "{'name':'a','parts':[{'unit':'X','basis':''}]}|/parts/0/basis|one of enumerated",
        "{'name':'a','parts':[{'unit':'X','basis':'enumerated '}]}|/parts/0/basis|one of"
            + " enumerated",
        "{'name':'a','votes':{'A':-1}}|/votes/A|0",
        "{'name':'a','votes':{'A':1e3}}|/votes/A|whole number",
        "{'name':'a','votes':{'A':99999999999999999999}}|/votes/A|whole number",
        "{'name':'a','seats':2147483648}|/seats|whole number",
        "{'name':'a','seats':true}|/seats|whole number",
        "{'name':'a','votes':{'A':1,'B':1,'C':1,'D':1}}|/votes|3 items",
        "{'name':'a','parts':[{'unit':'X'},{'unit':'X'},{'unit':'X'}]}|/parts|2 items",
        "{'name':'a','parts':{}}|/parts|array",
        "{'name':'a','parts':[null]}|/parts/0|null",
        "{'name':'a','parts':[3]}|/parts/0|object",
        "{'name':'a','parts':[{'unit':'X','basis':'guess'}]}|/parts/0/basis|one of enumerated",
        "{'name':'a','parts':[{'unit':'X','basis':1}]}|/parts/0/basis|one of enumerated",
        "{'name':'a','parts':[{'unit':'XXXXXX'}]}|/parts/0/unit|5 characters",
        "{'name':'a','parts':[{'unit':'X','void':1001}]}|/parts/0/void|1000",
        "{'name':'a','parts':[{'unit':'X'},{}]}|/parts/1/unit|missing",
        "{'name':'a','parts':[{'unit':'X','extra':{'deep':[1]}}]}|/parts/0/extra|not known",
        "{'name':'a','one':{'unit':'X','more':1}}|/one/more|not known",
        "{'name':'a','unti':1}|/unti|not known",
        "{'name':'a','a/b~c':1}|/a~1b~0c|not known",
        "{'name':7}|/name|text",
        "{'name':['a']}|/name|text",
        "{'name':'a','flag':'true'}|/flag|true or false",
        "{'name':'a','flag':1}|/flag|true or false",
        "{'name':'a','day':'28.7.2013'}|/day|date",
        "{'name':'a','day':'2013-02-30'}|/day|date",
        "{'name':'a','day':20130728}|/day|date",
        "{'name':'a','day':[2013,7,28]}|/day|date",
        "{'name':'a','day':' 2013-07-28'}|/day|date",
        "{'name':'a','day':'+12013-07-28'}|/day|date",
        "{'name':'a','day':''}|/day|date",
        "{'name':'a','at':[{'x':1}]}|/at|time",
        "{'name':'a','day':'2013-07-28T00:00:00Z'}|/day|date",
        "{'name':'a','at':'2013-08-12T09:00+07:00'}|/at|time",
        "{'name':'a','at':'2013-08-12T09:00:00'}|/at|time",
        "{'name':'a','at':'1900-01-01T00:00:00+06:59:40'}|/at|time",
        "{'name':'a','statement':{}}|/statement|language",
        "{'name':'a','statement':{'not a tag':'x'}}|/statement/not a tag|BCP 47",
        "{'name':'a','statement':{'en':'x','EN':'y'}}|/statement/EN|case",
        "{'name':'a','statement':{'en':''}}|/statement/en|visible",
        "{'name':'a','lines':[]}|/lines|1 to",
        "{'name':'a','lines':['x','']}|/lines/1|visible",
        "{'name':'a','word':''}|/word|is no word",
        "{'name':'\\u200b '}|/name|visible",
        "{'name':'a\\u0000'}|/name|control",
        "{'name':'\\ud800'}|/name|halves",
        "[]|''|object",
        "3|''|object",
        "null|''|null",
      })
  void saysWhereAndWhatIsWrong(String body, String pointer, String word) {
    // When
    Refusal refusal = refusal(body.replace('\'', '"'));

    // Then
    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID);
    assertThat(Bodies.told(refusal))
        .as("%s", refusal.problem())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo(pointer);
              assertThat(fault.detail()).contains(word);
            });
  }

  @Test
  void tellsTogetherWhatDoesNotEndTheReading() {
    // When
    Refusal refusal =
        refusal(
            """
            {"zz":1,"parts":[{"basis":"guess","x":2},{"unit":"","y":3}],"yy":[[]],"seats":"3"}
            """
                .replace(",\"seats\":\"3\"", ""));

    // Then
    assertThat(Bodies.told(refusal))
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/zz",
            "/yy",
            "/name",
            "/parts/0/x",
            "/parts/0/basis",
            "/parts/0/unit",
            "/parts/1/y",
            "/parts/1/unit");
  }

  @Test
  void aNullDoesNotMoveTheNextItem() {
    assertThat(Bodies.told(refusal("{\"name\":\"a\",\"lines\":[null,\"\"]}")))
        .extracting(Fault::pointer)
        .containsExactly("/lines/0", "/lines/1");
    assertThat(Bodies.told(refusal("{\"name\":\"a\",\"lines\":[null]}")))
        .extracting(Fault::pointer)
        .containsExactly("/lines/0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':",
        "{'name':'a'}}",
        "{'name':'a'} {}",
        "{'name':'a',}",
        "''",
        "{name:1}",
        "{'name':NaN}",
      })
  void whatIsNoJsonIsMalformed(String body) {
    assertThat(
            refusal(body.replace('\'', '"').equals("\"\"") ? "" : body.replace('\'', '"')).type())
        .isEqualTo(ProblemType.MALFORMED);
  }

  @Test
  void tooDeepTooLongNamesAndNumbersAreMalformed() {
    for (String body :
        List.of(
            "{\"name\":" + "[".repeat(100_000),
            "{\"" + "n".repeat(2_000) + "\":1}",
            "{\"seats\":" + "9".repeat(10_000) + "}",
            "{\"zz\":[" + "0,".repeat(600_000) + "0]}")) {
      assertThat(refusal(body).type()).isEqualTo(ProblemType.MALFORMED);
    }
  }

  private Object read(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8), Body.class);
  }

  private Refusal refusal(String body) {
    return catchThrowableOfType(Refusal.class, () -> read(body));
  }
}
