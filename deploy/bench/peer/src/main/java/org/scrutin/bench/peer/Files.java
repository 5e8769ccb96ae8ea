package org.scrutin.bench.peer;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files of a folder, as Vert.x serves them by itself. */
@Singleton
public class Files {
  private final Optional<String> folder;

  Files(@ConfigProperty(name = "bench.files") Optional<String> folder) {
    this.folder = folder;
  }

  void routes(@Observes Router router) {
    folder.ifPresent(
        root ->
            router
                .route("/files/*")
                .order(-1_000)
                .handler(StaticHandler.create(FileSystemAccess.ROOT, root)));
  }
}
