package org.scrutin.gateway.site.api;

import java.util.List;

/**
 * Corrections of a tally's published figures, the newest of them first.
 *
 * @param election code of its election
 * @param tally its code
 * @param source whose it is
 */
public record ElectionCorrections(
    String election, String tally, String source, Names names, List<Correction> items) {}
