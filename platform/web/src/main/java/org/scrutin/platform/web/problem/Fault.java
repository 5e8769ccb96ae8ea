package org.scrutin.platform.web.problem;

/**
 * What is wrong at one place of a body.
 *
 * @param pointer JSON pointer (RFC 6901); empty for the body itself; long names in it are cut
 * @param detail what is wrong and what would be right
 */
public record Fault(String pointer, String detail) {}
