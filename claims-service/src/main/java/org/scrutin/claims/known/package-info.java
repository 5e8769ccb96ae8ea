/** What this service needs of the count and of its assessments, as the facts tell it. */
@NullMarked
package org.scrutin.claims.heard;

import org.jspecify.annotations.NullMarked;
