/** The list of elections. */
@NullMarked
package org.scrutin.gateway.site.home;

import org.jspecify.annotations.NullMarked;
