-- The head of the log, the copy of what the count says, and when readers were told. Everything else is a fact.
grant update (size) on docket_head to ${service};
grant update on known_election, known_unit, known_units, known_tally, register_told to ${service};
