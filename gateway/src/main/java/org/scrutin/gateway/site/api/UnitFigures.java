package org.scrutin.gateway.site.api;

import java.util.List;

/**
 * One tally's figures of the units that a page lists.
 *
 * @param tally its code
 * @param cut whether there are more units than these
 */
public record UnitFigures(String tally, List<Results> units, boolean cut) {}
