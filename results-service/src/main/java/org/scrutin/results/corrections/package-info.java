/**
 * Published figures that were changed after their publication: an item for each change of a
 * station's counted figures that a release held, with what changed, why and by which act.
 */
@NullMarked
package org.scrutin.results.corrections;

import org.jspecify.annotations.NullMarked;
