package org.scrutin.platform.web.share;

import java.math.BigDecimal;

/**
 * A part of a whole as answers have it, made by {@link Shares}.
 *
 * @param exact the two counts as they are, such as {@code 1999/2000}
 * @param percent for people, to one decimal: 0.0 and 100.0 only where it is exactly that, and never
 *     a threshold that is not reached
 */
public record Share(String exact, BigDecimal percent) {}
