/** What the request bodies of several features have in common. */
@NullMarked
package org.scrutin.claims.body;

import org.jspecify.annotations.NullMarked;
