@NullMarked
package org.scrutin.platform.json;

import org.jspecify.annotations.NullMarked;
