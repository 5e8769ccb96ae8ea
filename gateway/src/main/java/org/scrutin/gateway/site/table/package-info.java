/** Tables of pages as CSV. */
@NullMarked
package org.scrutin.gateway.site.table;

import org.jspecify.annotations.NullMarked;
