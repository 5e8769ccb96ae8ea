/** Reads the services as any other client does. */
@NullMarked
package org.scrutin.gateway.site.api;

import org.jspecify.annotations.NullMarked;
