package org.scrutin.gateway.limits;

import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.config.Rate;

/** Rates for a test: each class as given, and those of anonymous filings. */
record FixedRates(Rate each, Rate anonymousFiling, Rate allAnonymousFiling)
    implements GatewayConfig.Rates {
  @Override
  public Rate reading() {
    return each;
  }

  @Override
  public Rate calculating() {
    return each;
  }

  @Override
  public Rate filing() {
    return each;
  }

  @Override
  public Rate uploading() {
    return each;
  }

  @Override
  public Rate signingIn() {
    return each;
  }

  @Override
  public int addressesOfSubject() {
    return 2;
  }
}
