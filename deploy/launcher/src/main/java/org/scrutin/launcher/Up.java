package org.scrutin.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.scrutin.launcher.caseload.CaseFailure;
import org.scrutin.launcher.caseload.CaseLoader;
import org.scrutin.launcher.caseload.PasswordTokens;
import org.scrutin.launcher.invented.InventedCase;

/** A whole run: start, load, wait, stop. */
final class Up {
  private final Installation installation;
  private final DataFolder data;
  private final Console console;
  private final Processes processes = new Processes();
  private final RunFile file;
  private final Training training;
  private volatile boolean interrupted;

  Up(Installation installation, DataFolder data, Console console) {
    this.installation = installation;
    this.data = data;
    this.console = console;
    this.file = RunFile.in(data.root());
    this.training = new Training(installation, console);
  }

  /**
   * Runs until this process is told to stop, or another one ends that is not started again.
   *
   * @param dataOption how commands that are shown name this suite
   */
  void run(UpOptions options, String dataOption) throws InterruptedException {
    // What is left of a run that was killed still has its ports.
    file.read().ifPresent(last -> Survivors.await(last.processes(), console));
    Ports ports = Ports.choose(options.port);
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "stop"));
    try {
      start(ports, options, dataOption);
      throw new Failure(processes.death().join());
    } catch (Failure | CaseFailure e) {
      if (interrupted) {
        // The process is ending as it was told to: nothing has failed, and nothing more is said.
        new CountDownLatch(1).await();
      }
      throw e;
    } finally {
      stop();
    }
  }

  private void start(Ports ports, UpOptions options, String dataOption)
      throws InterruptedException {
    console.say("Data in " + data.root());
    Run run = Run.starting(ports.address().toString());
    note(run);
    Secrets secrets = Secrets.of(data);
    StartupCacheMode mode = options.noStartupCache ? StartupCacheMode.OFF : StartupCacheMode.USE;
    Parts parts = new Parts(installation, data, secrets, ports, mode);
    new Suite(parts, ports, secrets, processes, console)
        .start(() -> note(run.in("starting", processes.children())));
    note(run.in("loading", processes.children()));
    if (!options.empty) {
      console.say("Pages answer at " + ports.address());
      load(ports);
    }
    Runnable ready = () -> note(run.in("ready", processes.children()));
    if (options.restart) {
      processes.whenOneEnds(new Restarts(processes, console, ready));
    }
    ready.run();
    console.plain(Welcome.text(ports.address(), !options.empty, dataOption));
    if (mode == StartupCacheMode.USE) {
      training.start(parts);
    }
  }

  private void load(Ports ports) throws InterruptedException {
    Path invented = data.path("cases").resolve(InventedCase.CODE);
    try (var loader =
        new CaseLoader(
            ports.address(),
            new PasswordTokens(HttpClient.newHttpClient(), ports.address()),
            console::say)) {
      InventedCase.write(invented);
      loadOnce(invented, loader);
      loadOnce(installation.shippedCase(), loader);
    } catch (IOException e) {
      throw new Failure("A case cannot be written to " + data.root() + ": " + e, e);
    }
  }

  private void loadOnce(Path folder, CaseLoader loader) throws IOException, InterruptedException {
    Path loaded = data.path("loaded-" + folder.getFileName());
    if (Files.exists(loaded)) {
      console.say("The case %s is loaded already".formatted(folder.getFileName()));
      return;
    }
    loader.load(folder);
    OwnerOnly.write(loaded, "");
  }

  private synchronized void note(Run run) {
    if (!processes.stopping()) {
      file.write(run);
    }
  }

  private void interrupt() {
    interrupted = true;
    stop();
  }

  private void stop() {
    boolean first = !processes.stopping();
    if (first) {
      console.say("Stopping");
    }
    training.stop();
    processes.stop();
    synchronized (this) {
      file.delete();
    }
    if (first) {
      console.say("Stopped");
    }
  }
}
