@NullMarked
package org.scrutin.platform.signing;

import org.jspecify.annotations.NullMarked;
