@NullMarked
package org.scrutin.platform.web.security;

import org.jspecify.annotations.NullMarked;
