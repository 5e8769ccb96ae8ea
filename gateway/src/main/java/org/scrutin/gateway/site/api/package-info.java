/** What the services answer, asked through the same upstreams as any other client. */
@NullMarked
package org.scrutin.gateway.site.api;

import org.jspecify.annotations.NullMarked;
