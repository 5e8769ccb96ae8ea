/**
 * What the authority stands by: releases, named sets of revisions that two persons sign, and the
 * publication of a tally by its owner.
 */
@NullMarked
package org.scrutin.results.release;

import org.jspecify.annotations.NullMarked;
