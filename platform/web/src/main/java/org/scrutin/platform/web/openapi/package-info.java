/**
 * What the generator of the API description does not know: who may call an operation, which
 * problems it may answer, headers, and which members an answer always has.
 */
@NullMarked
package org.scrutin.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
