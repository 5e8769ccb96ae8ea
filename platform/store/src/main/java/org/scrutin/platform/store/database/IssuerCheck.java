package org.scrutin.platform.store.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/**
 * A database stays with the identity provider whose subjects it names: at another one the same
 * subject is somebody else, who would own what the first one entered and could confirm it. A
 * provider that has moved to another address is named with its former ones.
 */
@ApplicationScoped
public class IssuerCheck implements StartCheck {
  private static final String ISSUER = "quarkus.oidc.token.issuer";
  private static final String FORMER = "scrutin.security.former-issuers";
  private static final String WRITE =
      "insert into identity_issuer (issuer) values (?) on conflict do nothing";
  private static final String READ = "select issuer from identity_issuer";

  private final DataSource database;

  @Inject
  IssuerCheck(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean asksOthers() {
    return true;
  }

  @Override
  public List<String> faults(Settings settings) {
    // On one machine the issuer is the address under which the suite happens to be started.
    return settings.oneMachine()
        ? List.of()
        : settings.value(ISSUER).map(issuer -> faults(issuer, settings)).orElse(List.of());
  }

  private List<String> faults(String issuer, Settings settings) {
    Sql sql = new Sql(database);
    sql.update(WRITE, issuer);
    String first = sql.one(READ, row -> row.getString(1)).orElseThrow();
    List<String> former =
        Arrays.stream(settings.value(FORMER).orElse("").split(",")).map(String::strip).toList();
    return first.equals(issuer) || former.contains(first)
        ? List.of()
        : List.of(
            ISSUER
                + " is "
                + issuer
                + ", and the persons of this database are those of "
                + first
                + ": if it is the same provider at a new address, name the old one in "
                + FORMER
                + ".");
  }
}
