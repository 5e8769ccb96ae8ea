/** Starts databases, broker, identity provider and the services of one machine, and stops them. */
@NullMarked
package org.scrutin.launcher;

import org.jspecify.annotations.NullMarked;
