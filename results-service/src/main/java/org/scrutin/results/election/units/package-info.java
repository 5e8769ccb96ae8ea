/**
 * The unit tree: units from files, the plan of a merge, the tree in memory and the search in it.
 */
@NullMarked
package org.scrutin.results.election.units;

import org.jspecify.annotations.NullMarked;
