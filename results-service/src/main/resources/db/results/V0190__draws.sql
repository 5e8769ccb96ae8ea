-- Drawings of lots: proposed by one commissioner, confirmed by another, and a leaf from then on, which seats follow.
alter table leaf
  drop constraint leaf_kind_check,
  add constraint leaf_kind_check
    check (kind in ('sheet', 'declared', 'opening', 'units', 'quarantine-release', 'draw-announcement', 'draw'));

-- Where a public seed will come from, said before anyone can know it.
create table draw_announcement (
  tally_id      int         not null,
  index         bigint      not null,
  unit_id       int         not null references unit,
  seat          int         not null check (seat >= 1),           -- number of the first seat
  seats         int         not null check (seats >= 1),
  tied          text[]      not null,                             -- codes of lists or constituencies, in their order
  source        text        not null,
  at            timestamptz not null,                             -- when the seed will be known
  announced_by  text        not null,
  announced_at  timestamptz not null,
  primary key (tally_id, index),
  check (at > announced_at),
  check (cardinality(tied) > seats),
  foreign key (tally_id, index) references leaf
);
create index draw_announcement_unit on draw_announcement (tally_id, unit_id, index desc);
create trigger draw_announcement_stays before update or delete on draw_announcement
  for each statement execute function facts_stay();

create table draw (
  id              int generated always as identity primary key,
  tally_id        int         not null references tally,
  unit_id         int         not null references unit,
  seat            int         not null check (seat >= 1),
  seats           int         not null check (seats >= 1),
  tied            text[]      not null,
  winners         text[]      not null,                           -- in the order of the seats
  method          text        not null check (method in ('hand', 'seed')),
  document        text check (document ~ '^sha256:[0-9a-f]{64}$'), -- minutes of a draw by hand
  seed            text,
  announcement    bigint,                                         -- place in the log of what announced the seed
  proposed_by     text        not null,
  proposed_at     timestamptz not null,
  confirmed_by    text,
  confirmed_at    timestamptz,
  index           bigint,
  check (confirmed_by <> proposed_by),                            -- four eyes, whoever writes
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((confirmed_by is null) = (index is null)),
  check (cardinality(tied) > seats and cardinality(winners) = seats and winners <@ tied),
  check ((method = 'hand') = (document is not null)),
  check ((method = 'seed') = (seed is not null)),
  check ((method = 'seed') = (announcement is not null)),
  foreign key (tally_id, announcement) references draw_announcement,
  foreign key (tally_id, index) references leaf
);
create index draw_unit on draw (tally_id, unit_id, id desc);
create unique index draw_once on draw (tally_id, unit_id, seat, seats, tied) where index is not null;
create trigger draw_confirmed_once before update on draw
  for each row execute function confirmed_once();

alter table seats add column drawn bigint[] not null default '{}';
comment on column seats.drawn is 'places in the log of the draws that decided, in their order';
