@NullMarked
package org.scrutin.platform.store.log;

import org.jspecify.annotations.NullMarked;
