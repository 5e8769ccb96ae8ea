package org.scrutin.results.declared;

/**
 * A figure in force and the announcement that it comes from.
 *
 * @param <T> the figure
 */
public record Declared<T>(T value, Announcement by) {}
