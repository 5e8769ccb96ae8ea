/** Bodies: read strictly into records, judged by their constraints, told all faults at once. */
@NullMarked
package org.scrutin.platform.web.json;

import org.jspecify.annotations.NullMarked;
