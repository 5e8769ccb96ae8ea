/** Names and colours of lists and names of units, as every page writes them. */
@NullMarked
package org.scrutin.gateway.site.labels;

import org.jspecify.annotations.NullMarked;
