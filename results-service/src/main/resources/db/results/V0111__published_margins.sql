-- Margins as a source published them: how many more votes a list would have needed for one more seat there. A
-- number, or the words where no number was given; never computed here.
create table declared_margin (
  tally_id     int      not null,
  index        bigint   not null,
  unit_id      int      not null,
  position     smallint not null,                                 -- of the list
  votes        bigint   check (votes >= 0),
  text         text,
  printed      text,                                              -- share of the votes, as printed
  primary key (tally_id, index, unit_id, position),
  foreign key (tally_id, index) references declared_statement,
  check ((votes is null) <> (text is null))
);
create trigger declared_margin_stays before update or delete on declared_margin for each statement execute function facts_stay();
