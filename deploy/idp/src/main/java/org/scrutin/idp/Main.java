package org.scrutin.idp;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Runs the provider until it is told to stop. Arguments: PORT ADDRESS KEY_FILE SECRET_FILE. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    if (!local()) {
      refuse(
          "The local identity provider gives a token to anybody. It runs in the profile 'local'"
              + " only: configure your own OIDC provider instead.");
    }
    if (args.length != 4) {
      refuse("Usage: PORT ADDRESS KEY_FILE SECRET_FILE");
    }
    try {
      IdentityProvider provider =
          new IdentityProvider(
              Integer.parseInt(args[0]),
              URI.create(args[1]),
              SigningKey.at(Path.of(args[2])),
              Files.readString(Path.of(args[3])).strip());
      Runtime.getRuntime().addShutdownHook(new Thread(provider::close, "stop"));
      System.out.println("Identity provider for " + args[1] + " on port " + provider.port());
      new CountDownLatch(1).await();
    } catch (IOException | RuntimeException e) {
      refuse("The identity provider cannot start: " + e);
    }
  }

  private static boolean local() {
    String profile =
        Optional.ofNullable(System.getProperty("quarkus.profile"))
            .or(() -> Optional.ofNullable(System.getenv("QUARKUS_PROFILE")))
            .orElse("");
    return profile.equals("local");
  }

  private static void refuse(String why) {
    System.err.println(why);
    System.exit(1);
  }
}
