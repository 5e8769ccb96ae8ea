-- Heads, and what waits for its step. Everything else is a fact.
grant update (log_size, tiles) on election to ${service};
grant update (parent_id, kind, names, registered, seats, split_from, tile_x, tile_y) on unit to ${service};
grant update (revision, published) on tally to ${service};
grant update (published_at, log_index, register_size, register_open) on release to ${service};
grant update (confirmed_by, confirmed_at, log_index) on release_retraction to ${service};
grant update on register_state to ${service};
grant update (confirmed_by, confirmed_at, log_index) on station_status to ${service};
grant update (confirmed_by, confirmed_at, log_index) on amendment to ${service};
grant update (confirmed_by, confirmed_at, confirmation, index) on quarantine_release to ${service};
grant update (confirmed_by, confirmed_at, index) on draw to ${service};
grant update on import, assessment_scope to ${service};
grant delete on staged_sheet, staged_unchanged, staged_total, staged_unit to ${service};
