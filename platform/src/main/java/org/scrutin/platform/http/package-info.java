@NullMarked
package org.scrutin.platform.http;

import org.jspecify.annotations.NullMarked;
