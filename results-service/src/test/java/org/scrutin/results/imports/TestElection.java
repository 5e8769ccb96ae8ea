package org.scrutin.results.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.scrutin.platform.web.testing.Tokens;

/**
 * A made-up election of its own for one test: country X, provinces with six stations
 * each, lists A and B, the authority's tally {@code nec}.
 */
final class TestElection {
  static final String HEADER = "unit,registered,ballots,blank,invalid,valid,A,B\n";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

  private final String code = "s-" + RUN + "-" + NUMBER.incrementAndGet();

  TestElection() {
    String definition =
        """
        {"code":"%s","name":{"en":"Made up"},"date":"2026-05-03","timezone":"Asia/Phnom_Penh",
         "blank":"invalid","seats":4,"test":true,
         "allocation":{"method":"dhondt","level":"constituency","ties":"lots","thresholds":[],
                       "citation":"made up"},
         "lists":[{"code":"A","name":{"en":"A"},"kind":"party"},
                  {"code":"B","name":{"en":"B"},"kind":"party"}]}
        """
            .formatted(code);
    given()
        .auth()
        .oauth2(admin())
        .header("Idempotency-Key", "define-" + code)
        .contentType("application/json")
        .body(definition)
        .post("/api/v1/elections")
        .then()
        .statusCode(201);
    var units = new StringBuilder("code,parent,kind,name,registered,seats\nX,,country,X,,\n");
    for (int province = 1; province <= 2; province++) {
      units.append("X-%d,X,constituency,Province,,2\n".formatted(province));
      for (int station = 1; station <= 6; station++) {
        units.append("X-%d-%d,X-%d,station,Station,,\n".formatted(province, station, province));
      }
    }
    given()
        .auth()
        .oauth2(admin())
        .header("Idempotency-Key", "units")
        .contentType("text/csv")
        .body(bytes(units.toString()))
        .put("/api/v1/elections/" + code + "/units")
        .then()
        .statusCode(200);
    tally("nec", admin(), "{\"kind\":\"authority\",\"name\":\"Commission\"}");
  }

  /** More of its units. */
  Response units(String rows) {
    return given()
        .auth()
        .oauth2(admin())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("text/csv")
        .body(bytes("code,parent,kind,name,registered,seats\n" + rows))
        .put("/api/v1/elections/" + code + "/units");
  }

  void tally(String name, String token, String source) {
    given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", "tally-" + name)
        .contentType("application/json")
        .body("{\"code\":\"" + name + "\",\"source\":" + source + "}")
        .post("/api/v1/elections/" + code + "/tallies")
        .then()
        .statusCode(201);
  }

  static String admin() {
    return Tokens.of("admin-1", "admin");
  }

  String code() {
    return code;
  }

  String tallyPath() {
    return "/api/v1/elections/" + code + "/tallies/nec";
  }

  String imports() {
    return tallyPath() + "/imports";
  }

  /** Rows that add up: {@code unit:A:B}. */
  static String rows(String... sheets) {
    var file = new StringBuilder(HEADER);
    for (String sheet : sheets) {
      String[] part = sheet.split(":");
      int a = Integer.parseInt(part[1]);
      int b = Integer.parseInt(part[2]);
      file.append("%s,1000,%d,,1,%d,%d,%d\n".formatted(part[0], a + b + 1, a + b, a, b));
    }
    return file.toString();
  }

  Response post(String key, byte[] body, boolean gzip, boolean dryRun) {
    var request =
        given()
            .auth()
            .oauth2(admin())
            .header("Idempotency-Key", key)
            .contentType("text/csv")
            .queryParam("dryRun", dryRun)
            .body(body);
    return (gzip ? request.header("Content-Encoding", "gzip") : request).post(imports());
  }

  /** Imports a plain file with a key of its own; what came of it. */
  JsonPath importPlain(String file) {
    return finished(post(UUID.randomUUID().toString(), bytes(file), false, false));
  }

  /** The import that an answer points at, once it has ended. */
  JsonPath finished(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    return finished(answer.header("Location"));
  }

  JsonPath finished(String location) {
    return await()
        .until(() -> get(location), found -> !"checking".equals(found.getString("state")));
  }

  JsonPath get(String path) {
    Response answer = given().auth().oauth2(admin()).get(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  JsonPath sheet(String unit) {
    return get(tallyPath() + "/sheets/" + unit);
  }

  JsonPath results(String unit) {
    return get(tallyPath() + "/results?unit=" + unit);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(String text) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
