/** Filing claims and taking the next act of their procedure. */
@NullMarked
package org.scrutin.claims.intake;

import org.jspecify.annotations.NullMarked;
