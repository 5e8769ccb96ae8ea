/** The results of a unit and of the units below it. */
@NullMarked
package org.scrutin.results.figures.results;

import org.jspecify.annotations.NullMarked;
