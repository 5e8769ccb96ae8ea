package org.scrutin.gateway.site.words;

/** A rounded percentage with its exact fraction. */
public record Ratio(String exact, String percent) {}
