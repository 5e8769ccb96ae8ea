/** The catalogue of problem types. */
@NullMarked
package org.scrutin.gateway.site.problem;

import org.jspecify.annotations.NullMarked;
