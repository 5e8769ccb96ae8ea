/** The descriptions of the API (OpenAPI) that programs and integrators read. */
@NullMarked
package org.scrutin.gateway.contract;

import org.jspecify.annotations.NullMarked;
