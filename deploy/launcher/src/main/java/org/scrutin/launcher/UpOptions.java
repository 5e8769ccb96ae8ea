package org.scrutin.launcher;

import picocli.CommandLine.Option;

/** Options of {@code deploy/up} besides where its data is and whether it returns. */
final class UpOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "port of the gateway on 127.0.0.1 (default: ${DEFAULT-VALUE}); 0 picks one")
  int port;

  @Option(names = "--empty", description = "load no case")
  boolean empty;

  @Option(
      names = "--restart",
      description =
          "start a process again that ends by itself, on the same data and ports; without this the"
              + " suite stops")
  boolean restart;

  @Option(
      names = "--no-startup-cache",
      description =
          "neither use nor make the caches of loaded classes with which services start faster")
  boolean noStartupCache;
}
