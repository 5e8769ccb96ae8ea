@NullMarked
package org.scrutin.platform.security;

import org.jspecify.annotations.NullMarked;
