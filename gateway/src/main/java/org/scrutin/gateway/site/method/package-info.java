/** How figures come about and what the record proves, and a map of all pages. */
@NullMarked
package org.scrutin.gateway.site.method;

import org.jspecify.annotations.NullMarked;
