/** What results-service says, and how pages show it. */
@NullMarked
package org.scrutin.gateway.site.count;

import org.jspecify.annotations.NullMarked;
