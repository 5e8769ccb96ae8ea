/** Makes the case of an invented country: synthetic, from a seed, the same at every start. */
@NullMarked
package org.scrutin.launcher.invented;

import org.jspecify.annotations.NullMarked;
