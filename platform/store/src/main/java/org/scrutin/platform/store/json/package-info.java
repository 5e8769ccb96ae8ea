/** JSON in columns of the database. */
@NullMarked
package org.scrutin.platform.store.json;

import org.jspecify.annotations.NullMarked;
