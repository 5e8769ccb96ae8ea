/** What the operator sets. */
@NullMarked
package org.scrutin.gateway.config;

import org.jspecify.annotations.NullMarked;
