-- One word for what is held as a copy of the count: known.
alter table known_election rename column heard_at to known_at;
alter table known_units rename column heard_at to known_at;
alter table assessment rename column heard_at to known_at;

-- How long an election's register is, so that no filing has to count it. Every entry moves its row, under the lock
-- that all writers of the dispute hold; whoever counts the entries anew finds the same.
create table docket_figures (
  election      text        primary key references known_election,
  claims        bigint      not null default 0 check (claims >= 0),
  open          bigint      not null default 0 check (open between 0 and claims),   -- admitted, not decided
  published_at  timestamptz                                       -- when docket.advanced last said so; null: never
);
insert into docket_figures (election, claims, open)
select c.election, count(*), count(*) filter (where s.state in ('admitted', 'under-investigation'))
from claim c cross join lateral (
  select d.state from docket_entry d where d.ref = c.ref order by d.sequence desc limit 1) s
group by c.election;
insert into docket_figures (election, published_at) select election, told_at from register_told
on conflict (election) do update set published_at = excluded.published_at;
drop table register_told;

create function docket_entry_counts() returns trigger language plpgsql as $$
declare
  open_now int := (new.state in ('admitted', 'under-investigation'))::int;
  open_before int := (coalesce(new.prior_state, '') in ('admitted', 'under-investigation'))::int;
begin
  update docket_figures f
  set claims = f.claims + (new.sequence = 1)::int, open = f.open + open_now - open_before
  from claim c where c.ref = new.ref and f.election = c.election;
  if not found then
    insert into docket_figures (election, claims) select c.election, 1 from claim c where c.ref = new.ref;
  end if;
  return null;
end $$;
create trigger docket_entry_counts after insert on docket_entry for each row execute function docket_entry_counts();
