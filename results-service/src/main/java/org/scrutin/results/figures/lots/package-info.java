/**
 * What a tally's log says of drawings of lots: how seats that lots give were drawn, and where the
 * seed of those that are open will come from.
 */
@NullMarked
package org.scrutin.results.figures.lots;

import org.jspecify.annotations.NullMarked;
