package org.scrutin.platform.store.inbox;

import java.util.Locale;

/** Why a stream stands still, and what ends it. */
enum ParkReason {
  /** A version is missing. Ends by itself when it arrives. */
  GAP("A fact is missing. If it does not arrive, the publisher's operator must send it again."),
  /** Another fact was handled under the same version: the publisher's history is not one. */
  CONFLICT("The publisher sent two facts as one version; its operator must explain and repair it."),
  /** The service could not handle the fact. */
  REFUSED("This service could not handle a fact; its operator must find out why, then retry.");

  private final String advice;

  ParkReason(String advice) {
    this.advice = advice;
  }

  static ParkReason of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  String advice() {
    return advice;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
