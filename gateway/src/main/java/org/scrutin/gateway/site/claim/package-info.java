/** The page of a claim, and lists of claims and of the chronicle. */
@NullMarked
package org.scrutin.gateway.site.claim;

import org.jspecify.annotations.NullMarked;
