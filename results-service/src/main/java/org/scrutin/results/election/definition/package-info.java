/**
 * What an election's rule is: the document that defines it, read and checked, its lists, and the
 * election's own log.
 */
@NullMarked
package org.scrutin.results.election.definition;

import org.jspecify.annotations.NullMarked;
