/** What claims-service says of an election, and how pages show it. */
@NullMarked
package org.scrutin.gateway.site.dispute;

import org.jspecify.annotations.NullMarked;
