/** What texts and codes may be. */
@NullMarked
package org.scrutin.platform.web.text;

import org.jspecify.annotations.NullMarked;
