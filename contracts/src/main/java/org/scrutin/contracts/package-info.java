/** What the services say to each other. Records only; the schemas beside them are the contract. */
@NullMarked
package org.scrutin.contracts;

import org.jspecify.annotations.NullMarked;
