/** Real PostgreSQL and real Kafka from Maven artifacts, for one machine and for tests. */
@NullMarked
package org.scrutin.embedded;

import org.jspecify.annotations.NullMarked;
