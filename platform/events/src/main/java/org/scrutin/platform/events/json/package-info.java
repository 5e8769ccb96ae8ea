@NullMarked
package org.scrutin.platform.events.json;

import org.jspecify.annotations.NullMarked;
