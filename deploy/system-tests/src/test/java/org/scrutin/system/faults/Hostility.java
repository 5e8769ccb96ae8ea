package org.scrutin.system.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.scrutin.system.Loopback;
import org.scrutin.system.ProviderKey;

/** What a hostile client sends. Each kind comes from addresses of its own. */
final class Hostility {
  private static final int CONNECTIONS = 100;
  private static final int OF_AN_ADDRESS = 50;

  /** A hundred times what is allowed, and not all that two processors can send and refuse. */
  private static final int FLOOD_PAUSE_MILLIS = 5;

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final URI gateway;
  private final Contest contest;
  private final Statuses statuses;
  private final ProviderKey provider;

  /**
   * @param provider signs with the right key what the provider would never sign
   */
  Hostility(URI gateway, Contest contest, Statuses statuses, ProviderKey provider) {
    this.provider = provider;
    this.gateway = gateway;
    this.contest = contest;
    this.statuses = statuses;
  }

  /** Something that is done again and again. */
  interface Attack extends AutoCloseable {
    void strike() throws IOException, InterruptedException;

    @Override
    default void close() throws IOException {}
  }

  List<Attack> attacks(long seed)
      throws IOException, InterruptedException, GeneralSecurityException {
    String agent = contest.client().tokens().of("agent-a");
    return List.of(
        new Trickle(
            "a body",
            "POST /api/v1/claims" + head("application/json") + "Content-Length: 900\n\n{"),
        new Trickle("headers", "GET /api/v1/elections HTTP/1.1\n"),
        new Trickle("an upload", upload(agent) + "Content-Length: 900000\n\nunit,"),
        new Faults(new Random(seed)),
        filings(),
        signIns(),
        new Oversized(agent),
        tokens(agent));
  }

  private String head(String media) {
    return " HTTP/1.1\nHost: %s\nContent-Type: %s\nIdempotency-Key: %s\n"
        .formatted(gateway.getAuthority(), media, UUID.randomUUID());
  }

  private String upload(String token) {
    return "POST "
        + contest.imports(Contest.PARTY)
        + head("text/csv")
        + "Authorization: Bearer "
        + token
        + "\n";
  }

  /** Many connections that send a byte now and then. */
  private final class Trickle implements Attack {
    private final String kind;
    private final String start;
    private final List<RawConnection> open = new ArrayList<>();
    private final List<InetAddress> from = List.of(Loopback.next(), Loopback.next());

    Trickle(String kind, String start) {
      this.kind = kind;
      this.start = start;
    }

    @Override
    public void strike() throws IOException, InterruptedException {
      while (open.size() < CONNECTIONS) {
        var connection = new RawConnection(gateway, from.get(open.size() / OF_AN_ADDRESS));
        open.add(connection);
        connection.send(start);
      }
      for (RawConnection connection : List.copyOf(open)) {
        try {
          if (connection.answered()) {
            statuses.add(kind + " that trickles", connection.status());
            end(connection);
          } else {
            connection.send("x");
          }
        } catch (IOException hungUp) {
          statuses.add(kind + " that trickles", 0);
          end(connection);
        }
      }
      Thread.sleep(500);
    }

    private void end(RawConnection connection) throws IOException {
      connection.close();
      open.remove(connection);
    }

    @Override
    public void close() throws IOException {
      for (RawConnection connection : open) {
        connection.close();
      }
    }
  }

  /** Ordinary requests of one client. */
  private final class Requests {
    private final String kind;
    private final HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .localAddress(Loopback.next())
            .build();

    Requests(String kind) {
      this.kind = kind;
    }

    void send(String method, String path, String media, byte[] body, String token)
        throws IOException, InterruptedException {
      String id = UUID.randomUUID().toString();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(gateway.resolve(path))
              .timeout(Duration.ofSeconds(45))
              .header("X-Request-Id", id)
              .header("Content-Type", media)
              .header("Idempotency-Key", id)
              .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      }
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
      statuses.add(kind, answer.statusCode());
      if (!answer.headers().firstValue("X-Request-Id").orElse("").equals(id)) {
        throw new AssertionError("an answer to another request came: " + answer);
      }
    }
  }

  /** Bodies that are nearly right. */
  private final class Faults implements Attack {
    private static final List<String> PIECES =
        List.of(
            "\0",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "1e999999",
            "-0",
            "99999999999999999999",
            "\\u0000",
            "\\ud800",
            "\u202e",
            "{\"a\":".repeat(600),
            "[".repeat(2_000),
            "true",
            "\"x\":1,");

    private final Random random;
    private final Requests requests = new Requests("bodies of faults");

    Faults(Random random) {
      this.random = random;
    }

    @Override
    public void strike() throws IOException, InterruptedException {
      boolean claim = random.nextBoolean();
      var body = new StringBuilder(claim ? filing() : CALCULATION);
      for (int faults = 1 + random.nextInt(3); faults > 0; faults--) {
        int at = random.nextInt(body.length());
        if (random.nextBoolean()) {
          body.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        } else {
          body.delete(at, Math.min(body.length(), at + 1 + random.nextInt(8)));
        }
      }
      String path = claim ? "/api/v1/claims" : "/api/v1/allocations";
      requests.send(
          "POST", path, "application/json", body.toString().getBytes(StandardCharsets.UTF_8), "");
      Thread.sleep(100);
    }
  }

  private static final String CALCULATION =
      "{\"method\":\"dhondt\",\"seats\":8,\"votes\":{\"A\":10000,\"B\":6000,\"C\":1500}}";

  private String filing() {
    return """
    {"election":"%s","kind":"complaint","ground":"voter-list/missing",\
    "respondent":"SYNTHETIC commission","target":{"tally":"nec","units":["%s"],\
    "figures":["registered"]},"votesAffected":[{"unit":"%s","excluded":3,"basis":"enumerated"}],\
    "statement":{"en":"SYNTHETIC: no such claim was ever made."}}\
    """
        .formatted(contest.code(), contest.stations().getFirst(), contest.stations().getFirst());
  }

  private Attack filings() {
    var requests = new Requests("filings");
    return () -> {
      requests.send(
          "POST",
          "/api/v1/claims",
          "application/json",
          filing().getBytes(StandardCharsets.UTF_8),
          "");
      Thread.sleep(FLOOD_PAUSE_MILLIS);
    };
  }

  private Attack signIns() {
    var requests = new Requests("sign-ins");
    byte[] form =
        "grant_type=password&client_id=nobody&username=x&password=y"
            .getBytes(StandardCharsets.UTF_8);
    return () -> {
      requests.send("POST", "/idp/token", "application/x-www-form-urlencoded", form, "");
      Thread.sleep(FLOOD_PAUSE_MILLIS);
    };
  }

  /** More than fits, wherever something is read. */
  private final class Oversized implements Attack {
    private final InetAddress from = Loopback.next();
    private final Requests requests = new Requests("gzip bombs");
    private final List<String> starts;
    private final byte[] bomb;
    private final String token;
    private int next;

    Oversized(String token) throws IOException {
      this.token = token;
      String post = "POST /api/v1/claims" + head("application/json");
      starts =
          List.of(
              post + "Content-Length: 999999999999\n\n{}",
              post + "Content-Length: -1\n\n{}",
              post + "Content-Length: 2\nContent-Length: 3\n\n{}",
              post + "Transfer-Encoding: chunked\n\n200000\n" + "x".repeat(0x200000) + "\n0\n\n",
              post + "Transfer-Encoding: chunked\nContent-Length: 2\n\n0\n\n",
              "GET /api/v1/elections?x=" + "y".repeat(20_000) + head("text/plain") + "\n",
              "GET /api/v1/elections"
                  + head("text/plain")
                  + "X-Large: "
                  + "z".repeat(40_000)
                  + "\n\n",
              "GET /api/v1/elections" + head("text/plain") + "X-Many: 1\n".repeat(5_000) + "\n",
              "\0\1\2\3\n\n");
      var packed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(packed)) {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < 300; i++) {
          gzip.write(zeros);
        }
      }
      bomb = packed.toByteArray();
    }

    @Override
    public void strike() throws IOException, InterruptedException {
      int turn = next++ % (starts.size() + 1);
      if (turn == starts.size()) {
        requests.send("POST", "/api/v1/allocations", "application/json", bomb, "");
        upload();
        return;
      }
      try (var connection = new RawConnection(gateway, from)) {
        connection.send(starts.get(turn));
        statuses.add("oversized requests", connection.status());
      } catch (IOException hungUp) {
        statuses.add("oversized requests", 0);
      }
      Thread.sleep(100);
    }

    private void upload() throws IOException {
      try (var connection = new RawConnection(gateway, from)) {
        connection.send(
            Hostility.this.upload(token)
                + "Content-Encoding: gzip\nContent-Length: "
                + bomb.length
                + "\n\n");
        connection.send(bomb);
        statuses.add("gzip bombs", connection.status());
      } catch (IOException hungUp) {
        statuses.add("gzip bombs", 0);
      }
    }
  }

  private Attack tokens(String right) throws IOException, GeneralSecurityException {
    var requests = new Requests("wrong tokens");
    String[] parts = right.split("\\.");
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String none = BASE64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    String admin =
        BASE64.encodeToString(payload.replace("agent", "admin").getBytes(StandardCharsets.UTF_8));
    List<String> wrong =
        List.of(
            none + "." + parts[1] + ".",
            parts[0] + "." + admin + "." + parts[2],
            parts[0] + "." + parts[1] + "." + parts[2].substring(8) + "AAAAAAAA",
            parts[0] + "." + parts[1],
            "x".repeat(9_000),
            "....",
            provider.resign(right, claims -> claims.put("exp", 1)),
            provider.resign(right, claims -> claims.put("aud", "elsewhere")),
            provider.resign(right, claims -> claims.put("iss", "http://elsewhere.example")),
            provider.resign(right, claims -> claims.remove("sub")),
            ForgedTokens.signedByAnother(parts[0], parts[1]),
            ForgedTokens.signedAs("HS256", parts[1]));
    int[] next = new int[1];
    return () -> {
      String token = wrong.get(next[0]++ % wrong.size());
      requests.send("POST", "/api/v1/elections", "application/json", new byte[] {'{', '}'}, token);
      Thread.sleep(50);
    };
  }

  /** Tokens with signatures of nobody whom the suite believes. */
  private static final class ForgedTokens {
    private ForgedTokens() {}

    static String signedByAnother(String header, String payload) {
      try {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.generateKeyPair().getPrivate());
        signature.update((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
        return header + "." + payload + "." + BASE64.encodeToString(signature.sign());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    static String signedAs(String algorithm, String payload) {
      String header =
          BASE64.encodeToString(
              ("{\"alg\":\"" + algorithm + "\"}").getBytes(StandardCharsets.UTF_8));
      return header + "." + payload + "." + BASE64.encodeToString(new byte[32]);
    }
  }
}
