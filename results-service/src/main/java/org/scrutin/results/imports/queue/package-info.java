/**
 * Imports as work that several instances share: read under a heartbeat, counted in order of
 * arrival, staged anew where a sheet came in between, given up and cleared away.
 */
@NullMarked
package org.scrutin.results.imports.queue;

import org.jspecify.annotations.NullMarked;
