/** Tokens for the services in exchange for those that callers hold. */
@NullMarked
package org.scrutin.gateway.token;

import org.jspecify.annotations.NullMarked;
