/** What every page has: its frame, its visitor, its errors. */
@NullMarked
package org.scrutin.gateway.site.page;

import org.jspecify.annotations.NullMarked;
