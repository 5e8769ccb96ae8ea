package org.scrutin.gateway.site;

import java.util.List;

/** What results-service says of one election. */
record ElectionData(Election election, List<TallyData> tallies, List<Units.Unit> constituencies) {}
