-- The docket's log only grows: not even the role that runs can shorten it.
create function goes_forward() returns trigger language plpgsql as $$
begin
  raise exception '% goes one way', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger docket_head_goes_forward before update on docket_head for each row
  when (new.size < old.size)
  execute function goes_forward();

-- Four eyes, whoever writes: who filed, entered or admitted a claim does not decide it. Acts follow one another in time.
create or replace function docket_entry_holds() returns trigger language plpgsql as $$
begin
  if new.type = 'decided' and exists (
       select from docket_entry a
       where a.ref = new.ref and a.type in ('filed', 'admitted') and a.actor = new.actor) then
    raise exception '% was filed or admitted by the person who decides it', new.ref using errcode = 'check_violation';
  end if;
  if exists (select from docket_entry p where p.ref = new.ref and p.at > new.at) then
    raise exception 'an act on % cannot be before the last one', new.ref using errcode = 'check_violation';
  end if;
  return new;
end $$;
