/** Pictures of results as SVG, at addresses of their own. */
@NullMarked
package org.scrutin.gateway.site.chart;

import org.jspecify.annotations.NullMarked;
