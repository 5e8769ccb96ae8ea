/** Labels and colours of lists and their order, the same on every page. */
@NullMarked
package org.scrutin.gateway.site.labels;

import org.jspecify.annotations.NullMarked;
