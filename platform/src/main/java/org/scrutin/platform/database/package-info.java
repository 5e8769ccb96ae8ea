@NullMarked
package org.scrutin.platform.database;

import org.jspecify.annotations.NullMarked;
