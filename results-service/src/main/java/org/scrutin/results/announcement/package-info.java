/** Takes in statements of declared figures, each a count step of its tally, and lists them. */
@NullMarked
package org.scrutin.results.announcement;

import org.jspecify.annotations.NullMarked;
