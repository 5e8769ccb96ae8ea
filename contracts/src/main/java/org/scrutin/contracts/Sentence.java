package org.scrutin.contracts;

import java.util.List;

/**
 * A sentence that a service composed.
 *
 * @param code by which a reader says it in another language; more codes may come
 * @param arguments what stands in it, in the order of the English text
 * @param text in English
 */
public record Sentence(String code, List<String> arguments, String text) {}
