/**
 * What is asked of every sheet: profiles of checks, each one table, and the findings. Integers
 * alone.
 */
@NullMarked
package org.scrutin.results.checks;

import org.jspecify.annotations.NullMarked;
