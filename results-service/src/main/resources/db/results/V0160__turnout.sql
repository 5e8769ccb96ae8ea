-- Turnout is told by sheets that state both registered voters and ballots; sums of sheets that state one of them alone
-- would divide what does not belong together.
alter table total
  add column turnout_sheets     int    not null default 0 check (turnout_sheets between 0 and counted),
  add column turnout_registered bigint not null default 0 check (turnout_registered >= 0),
  add column turnout_ballots    bigint not null default 0 check (turnout_ballots >= 0);

-- Of what has been counted: by how much each counted version moved the units above its station, summed up along the steps.
with recursive
version as (
  select tally_id, unit_id, index,
         case when told then 1 else 0 end as sheets,
         case when told then registered else 0 end as registered,
         case when told then ballots else 0 end as ballots
  from (select *, registered is not null and ballots is not null as told from leaf
        where kind = 'sheet' and not quarantined) as counted),
moved as (
  select tally_id, unit_id, index,
         sheets - lag(sheets, 1, 0) over versions as sheets,
         registered - lag(registered, 1, 0) over versions as registered,
         ballots - lag(ballots, 1, 0) over versions as ballots
  from version window versions as (partition by tally_id, unit_id order by index)),
stepped as (
  select moved.*, step.revision
  from moved cross join lateral (
    select revision from count_step
    where tally_id = moved.tally_id and revision > moved.index order by revision limit 1) as step),
above (station, unit_id) as (
  select id, parent_id from unit
  where parent_id is not null and kind in ('station', 'advance', 'postal', 'overseas', 'mobile')
  union all
  select above.station, unit.parent_id from above join unit on unit.id = above.unit_id
  where unit.parent_id is not null),
change as (
  select stepped.tally_id, above.unit_id, stepped.revision,
         sum(stepped.sheets) as sheets, sum(stepped.registered) as registered, sum(stepped.ballots) as ballots
  from stepped join above on above.station = stepped.unit_id
  group by stepped.tally_id, above.unit_id, stepped.revision),
summed as (
  select tally_id, unit_id, revision,
         sum(coalesce(sheets, 0)) over steps as sheets,
         sum(coalesce(registered, 0)) over steps as registered,
         sum(coalesce(ballots, 0)) over steps as ballots
  from total left join change using (tally_id, unit_id, revision)
  window steps as (partition by tally_id, unit_id order by revision))
update total
   set turnout_sheets = summed.sheets, turnout_registered = summed.registered, turnout_ballots = summed.ballots
  from summed
 where (total.tally_id, total.unit_id, total.revision) = (summed.tally_id, summed.unit_id, summed.revision)
   and summed.sheets > 0;

alter table total
  alter column turnout_sheets drop default,
  alter column turnout_registered drop default,
  alter column turnout_ballots drop default;

alter table staged_total
  add column turnout_sheets     int    not null default 0,
  add column turnout_registered bigint not null default 0,
  add column turnout_ballots    bigint not null default 0;
-- Rows that wait for their step are summed once more, as if the units had changed meanwhile.
update import set staged_log_size = 0 where state = 'staged';
