package org.scrutin.results.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.contracts.ClaimDecided;
import org.scrutin.contracts.ClaimWithdrawn;
import org.scrutin.contracts.DocketAdvanced;
import org.scrutin.platform.store.inbox.FactHandler;
import org.scrutin.platform.store.inbox.ReceivedFact;
import org.scrutin.results.materiality.Claims;
import org.scrutin.results.register.Registers;

/** Hands facts on claims to those who act on them. */
@ApplicationScoped
class ClaimsFeed implements FactHandler {
  private final Claims claims;
  private final Registers registers;

  @Inject
  ClaimsFeed(Claims claims, Registers registers) {
    this.claims = claims;
    this.registers = registers;
  }

  @Override
  public void handle(ReceivedFact fact) {
    switch (fact.type()) {
      case ClaimAdmitted.TYPE -> claims.admit(fact.key(), fact.version(), fact.data());
      case ClaimWithdrawn.TYPE -> claims.withdraw(fact.key());
      case ClaimDecided.TYPE -> claims.decide(fact.key());
      case DocketAdvanced.TYPE -> registers.put(fact.data(DocketAdvanced.class));
      default -> {
        // Filings and the chronicle change nothing in the count.
      }
    }
  }
}
