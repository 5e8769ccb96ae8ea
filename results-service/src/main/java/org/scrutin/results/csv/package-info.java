/**
 * The one dialect of the files that are uploaded, and the one report of what is refused in them.
 * Knows lines, cells and numbers, and nothing of elections.
 */
@NullMarked
package org.scrutin.results.csv;

import org.jspecify.annotations.NullMarked;
