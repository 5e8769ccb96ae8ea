@NullMarked
package org.scrutin.platform.store.database;

import org.jspecify.annotations.NullMarked;
