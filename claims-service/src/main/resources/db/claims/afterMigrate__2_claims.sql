-- The head of the log, the copy of what the count says, and how long the registers are. Everything else is a fact.
grant update (size) on docket_head to ${service};
grant update on known_election, known_unit, known_units, known_tally, docket_figures to ${service};
