package org.scrutin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;

/**
 * The bare peer of an endpoint that answers JSON with JSON: it reads the body as a tree, on a
 * worker thread as the service does, and writes it out again. It runs in its own process, on the
 * server, the JSON library and the heap of the packaged service, with nothing else around it.
 */
public final class Echo extends AbstractVerticle {
  private final ObjectMapper json;
  private final int port;

  private Echo(ObjectMapper json, int port) {
    this.json = json;
    this.port = port;
  }

  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    ObjectMapper json = new ObjectMapper();
    // As many event loops as the service has.
    int loops = 2 * Runtime.getRuntime().availableProcessors();
    Vertx.vertx()
        .deployVerticle(() -> new Echo(json, port), new DeploymentOptions().setInstances(loops))
        .onFailure(
            failure -> {
              System.err.println("echo: " + failure);
              System.exit(1);
            });
  }

  @Override
  public void start(Promise<Void> started) {
    vertx
        .createHttpServer()
        .requestHandler(this::answer)
        .listen(port, "127.0.0.1")
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private void answer(HttpServerRequest request) {
    request
        .body()
        .compose(body -> vertx.executeBlocking(() -> again(body), false))
        .onSuccess(
            body -> request.response().putHeader("Content-Type", "application/json").end(body))
        .onFailure(failure -> request.response().setStatusCode(400).end());
  }

  private Buffer again(Buffer body) throws IOException {
    return Buffer.buffer(json.writeValueAsBytes(json.readTree(body.getBytes())));
  }
}
