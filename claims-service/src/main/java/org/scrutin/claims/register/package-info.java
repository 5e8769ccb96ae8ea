/** The public register of claims. */
@NullMarked
package org.scrutin.claims.register;

import org.jspecify.annotations.NullMarked;
