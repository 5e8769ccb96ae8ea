@NullMarked
package org.scrutin.platform.store.operations;

import org.jspecify.annotations.NullMarked;
