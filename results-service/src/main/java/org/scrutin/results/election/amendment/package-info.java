/**
 * Changes of a tree that is being counted: a file of units with a reason, proposed by an
 * administrator and confirmed by a supervisor. Nothing counted is lost by one.
 */
@NullMarked
package org.scrutin.results.election.amendment;

import org.jspecify.annotations.NullMarked;
