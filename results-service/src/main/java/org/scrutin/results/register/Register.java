package org.scrutin.results.register;

/**
 * A register of claims as it was seen.
 *
 * @param size claims ever filed
 * @param open claims admitted, and neither decided nor withdrawn
 */
public record Register(long size, long open) {}
