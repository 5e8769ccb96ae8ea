/** The elections that claims can be about, as the count tells of them. */
@NullMarked
package org.scrutin.claims.election;

import org.jspecify.annotations.NullMarked;
