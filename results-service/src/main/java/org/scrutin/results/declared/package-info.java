/**
 * Figures that a source announced without sheets to back them: what a statement may say, where it
 * is kept, and which of several is in force. Below the count, which shows them; how a statement is
 * taken in is {@code org.scrutin.results.announcement}.
 */
@NullMarked
package org.scrutin.results.declared;

import org.jspecify.annotations.NullMarked;
