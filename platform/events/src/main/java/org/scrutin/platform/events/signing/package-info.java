@NullMarked
package org.scrutin.platform.events.signing;

import org.jspecify.annotations.NullMarked;
