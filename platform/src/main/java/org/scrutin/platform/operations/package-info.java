@NullMarked
package org.scrutin.platform.operations;

import org.jspecify.annotations.NullMarked;
