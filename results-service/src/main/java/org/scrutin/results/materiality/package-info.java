/**
 * What a claim could change in seats if it were true: the worst case, constituency by constituency.
 * It says "could", never "did".
 */
@NullMarked
package org.scrutin.results.materiality;

import org.jspecify.annotations.NullMarked;
