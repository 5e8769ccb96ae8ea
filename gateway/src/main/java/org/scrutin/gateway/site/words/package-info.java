/** How names, numbers and dates are written in a language. */
@NullMarked
package org.scrutin.gateway.site.words;

import org.jspecify.annotations.NullMarked;
