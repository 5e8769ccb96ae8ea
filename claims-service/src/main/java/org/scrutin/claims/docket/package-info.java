/**
 * A claim's history. Pure: the state is the fold of the entries, a transition gives the next docket
 * or says why not.
 */
@NullMarked
package org.scrutin.claims.docket;

import org.jspecify.annotations.NullMarked;
