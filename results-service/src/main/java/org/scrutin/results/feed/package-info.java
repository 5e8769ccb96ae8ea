/** What claims-service says, heard through the inbox. */
@NullMarked
package org.scrutin.results.feed;

import org.jspecify.annotations.NullMarked;
