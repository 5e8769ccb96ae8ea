@NullMarked
package org.scrutin.platform.log;

import org.jspecify.annotations.NullMarked;
