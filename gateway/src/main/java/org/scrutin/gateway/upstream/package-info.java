/** The services behind the gateway: connections, time limits, breaker. */
@NullMarked
package org.scrutin.gateway.upstream;

import org.jspecify.annotations.NullMarked;
