/**
 * What a sheet is: its values and figures, its canonical body and leaf, its versions, and what a
 * station has of them.
 */
@NullMarked
package org.scrutin.results.sheets;

import org.jspecify.annotations.NullMarked;
