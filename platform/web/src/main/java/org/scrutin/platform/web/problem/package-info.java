@NullMarked
package org.scrutin.platform.web.problem;

import org.jspecify.annotations.NullMarked;
