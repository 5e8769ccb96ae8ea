package org.scrutin.results.election;

/**
 * Why a row of a file is refused.
 *
 * @param line of the file, from 1
 * @param code stable
 */
record Rejection(long line, String code, String message) {}
