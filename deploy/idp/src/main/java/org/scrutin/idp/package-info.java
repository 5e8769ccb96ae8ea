/** The local identity provider: development and demonstration only. */
@NullMarked
package org.scrutin.idp;

import org.jspecify.annotations.NullMarked;
