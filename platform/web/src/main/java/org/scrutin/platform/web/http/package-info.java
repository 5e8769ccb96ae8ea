@NullMarked
package org.scrutin.platform.web.http;

import org.jspecify.annotations.NullMarked;
