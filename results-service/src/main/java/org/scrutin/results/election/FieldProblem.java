package org.scrutin.results.election;

/**
 * What is wrong with one field of a document.
 *
 * @param field its path, such as {@code allocation.thresholds[0].share}
 * @param reason what is wrong and what would be right
 */
public record FieldProblem(String field, String reason) {}
