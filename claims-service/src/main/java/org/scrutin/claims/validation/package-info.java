/** What the constraints of several features' request bodies have in common. */
@NullMarked
package org.scrutin.claims.validation;

import org.jspecify.annotations.NullMarked;
