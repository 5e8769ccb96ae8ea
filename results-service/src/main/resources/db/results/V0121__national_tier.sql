-- Rules of two tiers. Seats of the whole are there its levelling seats, beside those of the constituencies; lots of the
-- whole under seats by votes are between constituencies. Null: as many as the election's definition and units state.
alter table seats add column to_give int check (to_give >= 0);
comment on column seats.to_give is 'seats to be given there, where that follows from votes; 0: none yet';
