/** Loads a case, a folder of plain files, into a running suite through the public interface. */
@NullMarked
package org.scrutin.launcher.caseload;

import org.jspecify.annotations.NullMarked;
