package org.scrutin.platform.web.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.PageRequest;

/** Parameters that mean the same wherever they stand: one name, one description, one example. */
final class Parameters {
  static final String KEY = "Idempotency-Key";
  static final String IF_MATCH = "If-Match";
  static final String IF_NONE_MATCH = "If-None-Match";

  private static final int LONGEST_CODE = 200;
  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_TEXT = 1_000;

  /**
   * What is known of a parameter.
   *
   * @param bounds puts them into its schema
   */
  private record Known(String description, Object example, Consumer<Schema> bounds) {}

  private static final Map<String, Known> KNOWN =
      Map.ofEntries(
          code("election", "Code of an election.", "kh-2013"),
          code("tally", "Code of a tally of the election.", "nec"),
          code("unit", "Code of a unit; by default the whole.", "KH-12"),
          code("parent", "Code of a unit: only its children.", "KH"),
          code("ref", "Reference of a claim.", "KH-2013-0001"),
          code("name", "Name of a release.", "preliminary-1"),
          code("list", "Code of a list of the election.", "CNRP"),
          code("ground", "Code of a ground, with or without a narrower one.", "voter-list/missing"),
          Map.entry(
              "index",
              new Known("Place of a leaf in the log, from 0.", 3, schema -> least(schema, 0))),
          Map.entry("proposal", new Known("Number of a proposal.", 3, schema -> least(schema, 1))),
          Map.entry(
              "limit",
              new Known(
                  "How many items at most.",
                  PageRequest.DEFAULT_LIMIT,
                  schema -> {
                    least(schema, 1);
                    schema.setMaximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
                    schema.setDefaultValue(PageRequest.DEFAULT_LIMIT);
                  })),
          text("after", "Where the page begins; only as a Link with rel=next has it.", "S0gtMQ"),
          code("at", "A revision, or the name of a release; by default now.", "preliminary-1"),
          Map.entry(
              "asOf",
              new Known(
                  "A day: what was known by its end, in the election's time zone.",
                  "2013-08-12",
                  schema -> schema.setFormat("date"))),
          Map.entry(
              "step",
              new Known(
                  "The first step that the worksheets show, counted through all of them; they show"
                      + " 1,000 in all, and worksheetTotal says how many there are.",
                  1,
                  schema -> least(schema, 1))),
          text("q", "Words that are looked for.", "Phnom Penh"));

  private Parameters() {}

  private static Map.Entry<String, Known> code(String name, String description, String example) {
    return Map.entry(
        name, new Known(description, example, schema -> between(schema, LONGEST_CODE)));
  }

  private static Map.Entry<String, Known> text(String name, String description, String example) {
    return Map.entry(
        name, new Known(description, example, schema -> between(schema, LONGEST_TEXT)));
  }

  private static void between(Schema schema, int longest) {
    schema.setMinLength(1);
    schema.setMaxLength(longest);
  }

  private static void least(Schema schema, int least) {
    schema.setMinimum(BigDecimal.valueOf(least));
  }

  /** Adds what the method itself does not say. */
  static void describe(Parameter parameter) {
    bound(parameter.getSchema());
    Known known = KNOWN.get(parameter.getName());
    if (known == null) {
      return;
    }
    if (parameter.getDescription() == null) {
      parameter.setDescription(known.description());
      known.bounds().accept(parameter.getSchema());
    }
    if (parameter.getExample() == null) {
      parameter.setExample(known.example());
    }
  }

  /** No parameter is without bounds: an address is short, and no number in one is negative. */
  private static void bound(@Nullable Schema schema) {
    if (schema == null || schema.getRef() != null || schema.getType() == null) {
      return;
    }
    boolean text = schema.getType().contains(Schema.SchemaType.STRING);
    boolean said =
        schema.getEnumeration() != null
            || schema.getFormat() != null
            || schema.getPattern() != null
            || schema.getMaxLength() != null;
    if (text && !said) {
      schema.setMaxLength(LONGEST_TEXT);
    }
    if (schema.getType().contains(Schema.SchemaType.INTEGER) && schema.getMinimum() == null) {
      least(schema, 0);
    }
  }

  /** Also where the method names the header itself. */
  static boolean takesKey(Operation operation) {
    return of(operation).stream().anyMatch(parameter -> KEY.equals(parameter.getName()));
  }

  static List<Parameter> of(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  static void key(Operation operation) {
    of(operation).stream()
        .filter(parameter -> KEY.equals(parameter.getName()))
        .toList()
        .forEach(operation::removeParameter);
    operation.addParameter(
        header(
                KEY,
                "Made anew by the client for each thing that it asks for; a repetition with the"
                    + " same key is answered as the first time and does nothing again. 1 to 255"
                    + " visible ASCII characters.",
                "2f1c5a0e-6f4b-4f2c-9d7a-0c9f3e1b7a55")
            .required(true));
    between(last(operation).getSchema(), LONGEST_KEY);
  }

  static void ifMatch(Operation operation) {
    operation.addParameter(
        header(IF_MATCH, "The ETag of what is to be changed, as it was read.", "\"12-5f2a\""));
  }

  static void ifNoneMatch(Operation operation) {
    operation.addParameter(
        header(IF_NONE_MATCH, "The ETag of an answer that the client has.", "\"12-5f2a\""));
  }

  private static Parameter header(String name, String description, String example) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .description(description)
        .example(example)
        .schema(
            OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(LONGEST_TEXT));
  }

  private static Parameter last(Operation operation) {
    return operation.getParameters().getLast();
  }
}
