package org.scrutin.claims.docket;

/** A unit whose annulment is sought. */
public record Annulment(String unit) {}
