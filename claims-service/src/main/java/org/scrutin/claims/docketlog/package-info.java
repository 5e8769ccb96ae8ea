/** The one log in which every filing, entry and chronicled act has its place. */
@NullMarked
package org.scrutin.claims.docketlog;

import org.jspecify.annotations.NullMarked;
