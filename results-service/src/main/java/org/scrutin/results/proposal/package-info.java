/** Acts that one person proposes and another confirms; they count from the confirmation on. */
@NullMarked
package org.scrutin.results.proposal;

import org.jspecify.annotations.NullMarked;
