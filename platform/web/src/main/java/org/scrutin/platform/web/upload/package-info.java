/** Files that are sent as bodies: held to their size, counted, decompressed, refused in one way. */
@NullMarked
package org.scrutin.platform.web.upload;

import org.jspecify.annotations.NullMarked;
