/**
 * What is counted: elections, their rule and lists, the unit tree, the tallies. Every other feature
 * of the count builds on this one.
 */
@NullMarked
package org.scrutin.results.election;

import org.jspecify.annotations.NullMarked;
