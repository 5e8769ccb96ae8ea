/** The documentation of the interfaces. */
@NullMarked
package org.scrutin.gateway.site.docs;

import org.jspecify.annotations.NullMarked;
