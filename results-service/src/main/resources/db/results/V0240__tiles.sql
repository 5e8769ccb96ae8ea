-- Where a unit stands in a map of tiles: presentation alone, in no leaf. The counter tells that some stand elsewhere.
alter table unit
  add column tile_x smallint check (tile_x >= 0),
  add column tile_y smallint check (tile_y >= 0),
  add check ((tile_x is null) = (tile_y is null));
alter table staged_unit
  add column tile_x smallint,
  add column tile_y smallint;
alter table election add column tiles int not null default 0;
