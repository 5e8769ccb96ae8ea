package org.scrutin.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutin.embedded.ChildCommand;
import org.scrutin.embedded.FreePorts;
import org.scrutin.embedded.Keeper;

/** Servers of the same files: nginx where it is installed, and a bare one of Vert.x. */
final class StaticServers implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final List<Path> NGINX =
      List.of(
          Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx"), Path.of("/usr/bin/nginx"));

  private final Path folder;
  private final Keeper vertx;
  private final URI vertxAddress;
  private final Optional<Keeper> nginx;
  private final URI nginxAddress;

  /**
   * Starts them.
   *
   * @param folder whose files they serve, under their names
   */
  StaticServers(Path root, Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    int vertxPort = FreePorts.next();
    vertxAddress = URI.create("http://127.0.0.1:" + vertxPort + "/files/");
    vertx = vertx(root, vertxPort);
    int nginxPort = FreePorts.next();
    nginxAddress = URI.create("http://127.0.0.1:" + nginxPort + "/");
    Optional<Path> binary = NGINX.stream().filter(Files::isExecutable).findFirst();
    nginx = binary.isPresent() ? Optional.of(nginx(binary.get(), nginxPort)) : Optional.empty();
    await(vertxPort);
    if (nginx.isPresent()) {
      await(nginxPort);
    }
  }

  /** A file of the bare server. */
  URI vertx(String file) {
    return vertxAddress.resolve(file);
  }

  /** The same of nginx, where that is installed. */
  Optional<URI> nginx(String file) {
    return nginx.map(running -> nginxAddress.resolve(file));
  }

  private Keeper vertx(Path root, int port) throws IOException {
    return Keeper.start(
        ChildCommand.of(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-Dquarkus.http.port=" + port,
                "-Dbench.files=" + folder,
                "-jar",
                root.resolve("deploy/bench/peer/target/quarkus-app/quarkus-run.jar").toString()),
            Map.of(),
            folder.resolveSibling("vertx.log")));
  }

  private Keeper nginx(Path binary, int port) throws IOException {
    Path configuration = folder.resolveSibling("nginx.conf");
    Files.writeString(
        configuration,
        """
        daemon off;
        %s
        worker_processes auto;
        pid %s/nginx.pid;
        error_log stderr;
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 1000000000;
          open_file_cache max=100;
          client_body_temp_path %s/nginx-body;
          server { listen 127.0.0.1:%d; root %s; }
        }
        """
            .formatted(
                "root".equals(System.getProperty("user.name")) ? "user root;" : "",
                folder.getParent(),
                folder.getParent(),
                port,
                folder));
    return Keeper.start(
        ChildCommand.of(
            List.of(binary.toString(), "-c", configuration.toString()),
            Map.of(),
            folder.resolveSibling("nginx.log")));
  }

  private static void await(int port) throws IOException, InterruptedException {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (FreePorts.isFree(port)) {
      if (System.nanoTime() > limit) {
        throw new IOException("a server of files did not start");
      }
      Thread.sleep(50);
    }
  }

  @Override
  public void close() {
    nginx.ifPresent(Keeper::close);
    vertx.close();
  }
}
