/**
 * What this service knows of the count and of its assessments: a copy, made of the facts that
 * results-service publishes.
 */
@NullMarked
package org.scrutin.claims.known;

import org.jspecify.annotations.NullMarked;
