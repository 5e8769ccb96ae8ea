-- Findings of the newest sheets below a unit: errors, warnings, notes.
alter table total add column findings int[];

with recursive
above (station, unit_id) as (
  select id, parent_id from unit
  where parent_id is not null and kind in ('station', 'advance', 'postal', 'overseas', 'mobile')
  union all
  select above.station, unit.parent_id from above join unit on unit.id = above.unit_id
  where unit.parent_id is not null),
-- A sheet in which nothing was found matters where it follows one in which something was.
version as (
  select leaf.tally_id, leaf.unit_id, leaf.index,
         count(finding.code) filter (where severity = 'error') as error,
         count(finding.code) filter (where severity = 'warning') as warning,
         count(finding.code) filter (where severity = 'note') as note
  from leaf left join finding on finding.tally_id = leaf.tally_id and finding.index = leaf.index
  where leaf.kind = 'sheet'
  group by leaf.tally_id, leaf.unit_id, leaf.index),
moved as (
  select tally_id, unit_id, index,
         error - lag(error, 1, 0::bigint) over versions as error,
         warning - lag(warning, 1, 0::bigint) over versions as warning,
         note - lag(note, 1, 0::bigint) over versions as note
  from version window versions as (partition by tally_id, unit_id order by index)),
change as (
  select moved.tally_id, above.unit_id, step.revision,
         sum(error) as error, sum(warning) as warning, sum(note) as note
  from moved join above on above.station = moved.unit_id
  cross join lateral (
    select revision from count_step
    where tally_id = moved.tally_id and revision > moved.index order by revision limit 1) as step
  where error <> 0 or warning <> 0 or note <> 0
  group by moved.tally_id, above.unit_id, step.revision),
summed as (
  select tally_id, unit_id, revision,
         array[sum(coalesce(error, 0)) over steps, sum(coalesce(warning, 0)) over steps,
               sum(coalesce(note, 0)) over steps]::int[] as findings
  from total left join change using (tally_id, unit_id, revision)
  window steps as (partition by tally_id, unit_id order by revision))
update total set findings = summed.findings from summed
 where (total.tally_id, total.unit_id, total.revision) = (summed.tally_id, summed.unit_id, summed.revision);

alter table total
  alter column findings set not null,
  add constraint total_findings check (cardinality(findings) = 3 and 0 <= all (findings));

alter table staged_total add column findings int[] not null default '{0,0,0}';
alter table staged_total alter column findings drop default;
-- Rows that wait for their step are summed once more, as if the units had changed meanwhile.
update import set staged_log_size = 0 where state = 'staged';
