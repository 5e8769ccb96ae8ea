package org.scrutin.claims.docket;

/**
 * An act in its place.
 *
 * @param sequence from 1, gapless
 */
public record Entry(int sequence, Act act, Stamp stamp) {}
