/**
 * Figures that a source announced without sheets to back them: statements, each a count step of its
 * tally, and which of several is in force.
 */
@NullMarked
package org.scrutin.results.declared;

import org.jspecify.annotations.NullMarked;
