/** Reads JSON bodies strictly and tells all their faults at once. */
@NullMarked
package org.scrutin.claims.form;

import org.jspecify.annotations.NullMarked;
