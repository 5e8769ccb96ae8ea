/**
 * Rows of imports that wait for their count step, in tables beside the log: checked, compared with
 * what the tally has, hashed and summed, written by COPY.
 */
@NullMarked
package org.scrutin.results.imports.staging;

import org.jspecify.annotations.NullMarked;
