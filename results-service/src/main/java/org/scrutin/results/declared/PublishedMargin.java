package org.scrutin.results.declared;

import org.jspecify.annotations.Nullable;

/**
 * How many more votes a list would have needed for one more seat, as a source published it.
 *
 * @param list its code
 * @param votes the number; null where words were given
 * @param text the words, such as "just under 900"; null where a number was given
 * @param printed share of the votes as it was printed; null where none was
 */
public record PublishedMargin(
    String list, @Nullable Long votes, @Nullable String text, @Nullable String printed) {}
