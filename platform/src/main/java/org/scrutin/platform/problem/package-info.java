@NullMarked
package org.scrutin.platform.problem;

import org.jspecify.annotations.NullMarked;
