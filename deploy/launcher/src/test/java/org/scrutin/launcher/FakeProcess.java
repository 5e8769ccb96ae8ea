package org.scrutin.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Stands for a service, the gateway or the provider: answers 200 to everything, with a token. A
 * service reads its ports from the environment, the provider its port from its first argument.
 */
public final class FakeProcess {
  private FakeProcess() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      serve(Integer.parseInt(args[0]));
    } else {
      serve(Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT")));
      serve(Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT")));
    }
    System.out.println("fake process started");
    new CountDownLatch(1).await();
  }

  /** What a case needs of an answer, by a part of the path. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "/imports", "{\"id\":\"0190b7a4-0000-7000-8000-000000000001\",\"state\":\"applied\"}",
          "/status", "{\"id\":1}",
          "/quarantine-release", "{\"id\":1}",
          "/api/v1/claims", "{\"ref\":\"C-1\"}");

  private static void serve(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body =
              ANSWERS.entrySet().stream()
                  .filter(answer -> exchange.getRequestURI().getPath().contains(answer.getKey()))
                  .map(Map.Entry::getValue)
                  .findFirst()
                  .orElse("{\"access_token\":\"a.b.c\"}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }
}
