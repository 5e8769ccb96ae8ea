package org.scrutin.claims.form;

/**
 * What is wrong with one field of a body.
 *
 * @param field its path, such as {@code votesAffected[0].unit}
 * @param reason what is wrong and what would be right
 */
public record FieldProblem(String field, String reason) {}
