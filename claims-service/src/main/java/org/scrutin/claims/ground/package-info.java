/** Why one may complain: the catalogue of grounds. */
@NullMarked
package org.scrutin.claims.ground;

import org.jspecify.annotations.NullMarked;
