-- The status of a station, the way back of a quarantined sheet, changes of a tree that is being counted: each proposed
-- by one person and confirmed by another, and a leaf from then on. Every expected sheet is in exactly one class.
alter table election_leaf
  drop constraint election_leaf_kind_check,
  add constraint election_leaf_kind_check
    check (kind in ('definition', 'units', 'tally', 'release', 'status', 'amendment'));
alter table leaf
  drop constraint leaf_kind_check,
  add constraint leaf_kind_check check (kind in ('sheet', 'declared', 'opening', 'units', 'quarantine-release'));

create table station_status (
  id           int generated always as identity primary key,
  election_id  int         not null references election,
  unit_id      int         not null references unit,
  status       text        not null check (status in ('expected', 'not-opened', 'postponed', 'lost', 'annulled',
                                                      'awaiting-rerun', 'merged')),
  reason       text        not null,
  legal_basis  text        not null,
  into_id      int         references unit,
  proposed_by  text        not null,
  proposed_at  timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  log_index    bigint,
  check (confirmed_by <> proposed_by),                            -- four eyes, whoever writes
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((confirmed_by is null) = (log_index is null)),
  check ((status = 'merged') = (into_id is not null)),
  check (into_id <> unit_id)
);
create index station_status_unit on station_status (unit_id, id desc);

-- The status of a station in a tally, from a place of its log on.
create table tally_station_status (
  tally_id     int    not null,
  unit_id      int    not null,
  index        bigint not null,
  status       text   not null,
  counts_from  bigint not null check (counts_from >= 0),          -- sheets before that place count no more: a re-run
  primary key (tally_id, unit_id, index),
  foreign key (tally_id, index) references leaf
);

create table quarantine_release (
  id              int generated always as identity primary key,
  tally_id        int         not null references tally,
  unit_id         int         not null references unit,
  version         int         not null check (version >= 1),
  reason          text        not null,
  proposed_by     text        not null,
  proposed_at     timestamptz not null,
  confirmed_by    text,
  confirmed_at    timestamptz,
  confirmation    text,                                           -- the second person's reason
  index           bigint,
  check (confirmed_by <> proposed_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((confirmed_by is null) = (confirmation is null)),
  check ((confirmed_by is null) = (index is null)),
  foreign key (tally_id, index) references leaf
);
create unique index quarantine_release_once on quarantine_release (tally_id, unit_id, version) where index is not null;

-- Rows of units.csv that change the tree of an election that is being counted.
create table amendment (
  id           int generated always as identity primary key,
  election_id  int         not null references election,
  reason       text        not null,
  file         text        not null,                              -- units.csv as it was sent
  proposed_by  text        not null,
  proposed_at  timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  log_index    bigint,
  check (confirmed_by <> proposed_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((confirmed_by is null) = (log_index is null))
);
create index amendment_election on amendment (election_id, id desc);
alter table unit add column split_from text;
alter table staged_unit add column split_from text;

create trigger tally_station_status_stays before update or delete on tally_station_status
  for each statement execute function facts_stay();

-- Who confirmed is told once.
create function confirmed_once() returns trigger language plpgsql as $$
begin
  if old.confirmed_by is not null then
    raise exception '% % is confirmed', tg_table_name, old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger station_status_confirmed_once before update on station_status
  for each row execute function confirmed_once();
create trigger amendment_confirmed_once before update on amendment
  for each row execute function confirmed_once();
create trigger quarantine_release_confirmed_once before update on quarantine_release
  for each row execute function confirmed_once();

-- Classes in the order: counted, quarantined, awaited, not-opened, postponed, lost, annulled, awaiting-rerun, merged.
alter table total add column expected int, add column classes int[];

with recursive
above (station, unit_id) as (
  select id, parent_id from unit
  where parent_id is not null and kind in ('station', 'advance', 'postal', 'overseas', 'mobile')
  union all
  select above.station, unit.parent_id from above join unit on unit.id = above.unit_id
  where unit.parent_id is not null),
stations as (select unit_id, count(*)::int as expected from above group by unit_id),
-- Held and nothing counted: a newer version in quarantine does not displace one that counts.
version as (
  select tally_id, unit_id, index,
         case when bool_or(not quarantined) over (partition by tally_id, unit_id order by index) then 0 else 1 end as held
  from leaf where kind = 'sheet'),
moved as (
  select tally_id, unit_id, index,
         held - lag(held, 1, 0) over (partition by tally_id, unit_id order by index) as held
  from version),
change as (
  select moved.tally_id, above.unit_id, step.revision, sum(moved.held)::int as held
  from moved join above on above.station = moved.unit_id
  cross join lateral (
    select revision from count_step
    where tally_id = moved.tally_id and revision > moved.index order by revision limit 1) as step
  group by moved.tally_id, above.unit_id, step.revision),
summed as (
  select total.tally_id, total.unit_id, total.revision, total.counted, coalesce(stations.expected, 0) as expected,
         (sum(coalesce(change.held, 0)) over (partition by total.tally_id, total.unit_id order by total.revision))::int
           as held
  from total left join change using (tally_id, unit_id, revision)
  left join stations on stations.unit_id = total.unit_id)
update total
   set expected = summed.expected,
       classes = array[summed.counted, summed.held, summed.expected - summed.counted - summed.held, 0, 0, 0, 0, 0, 0]
  from summed
 where (total.tally_id, total.unit_id, total.revision) = (summed.tally_id, summed.unit_id, summed.revision);

-- A tally's first step gives every unit above stations its row, so that what is expected is known at each revision.
with recursive
above (station, unit_id) as (
  select id, parent_id from unit
  where parent_id is not null and kind in ('station', 'advance', 'postal', 'overseas', 'mobile')
  union all
  select above.station, unit.parent_id from above join unit on unit.id = above.unit_id
  where unit.parent_id is not null),
stations as (select unit_id, count(*)::int as expected from above group by unit_id),
first as (select tally_id, min(revision) as revision from count_step group by tally_id)
insert into total (tally_id, unit_id, revision, counted, quarantined, sums, stated,
                   turnout_sheets, turnout_registered, turnout_ballots, expected, classes)
select tally.id, unit.id, first.revision, 0, 0, array_fill(0::bigint, array[10 + lists.n]),
       array_fill(0, array[10 + lists.n]), 0, 0, 0, coalesce(stations.expected, 0),
       array[0, 0, coalesce(stations.expected, 0), 0, 0, 0, 0, 0, 0]
from first
join tally on tally.id = first.tally_id
join unit on unit.election_id = tally.election_id
cross join lateral (
  select count(*)::int as n from election_list where election_id = tally.election_id) as lists
left join stations on stations.unit_id = unit.id
where unit.kind not in ('station', 'advance', 'postal', 'overseas', 'mobile')
on conflict (tally_id, unit_id, revision) do nothing;

-- The rows just added refer to steps, and no table is altered while that waits to be checked.
set constraints all immediate;
alter table total
  alter column expected set not null,
  alter column classes set not null,
  drop column counted,
  add constraint total_classes_add_up check (
    cardinality(classes) = 9 and 0 <= all (classes)
    and expected = classes[1] + classes[2] + classes[3] + classes[4] + classes[5] + classes[6] + classes[7]
                   + classes[8] + classes[9]),
  add constraint total_turnout_sheets check (turnout_sheets between 0 and classes[1]);

alter table staged_total drop column counted, add column classes int[] not null default '{0,0,0,0,0,0,0,0,0}';
alter table staged_total alter column classes drop default;
-- Rows that wait for their step are summed once more, as if the units had changed meanwhile.
update import set staged_log_size = 0 where state = 'staged';
