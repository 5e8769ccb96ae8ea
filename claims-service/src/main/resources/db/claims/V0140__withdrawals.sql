-- Who filed a claim withdraws it. The withdrawal of a claim that was entered from paper is a document, which a registrar
-- records and another confirms; until then the claim stands where it stood.
alter table docket_entry drop constraint docket_entry_check1;
alter table docket_entry alter column state set expression as (
  case type when 'filed' then 'filed'
            when 'admitted' then 'admitted'
            when 'inadmissible' then 'inadmissible'
            when 'investigation-opened' then 'under-investigation'
            when 'investigation-closed' then 'admitted'
            when 'decided' then 'decided'
            when 'withdrawn' then 'withdrawn'
            when 'withdrawal-recorded' then prior_state
            when 'withdrawal-confirmed' then 'withdrawn' end);
alter table docket_entry add constraint docket_entry_follows check (
  case when sequence = 1 then type = 'filed'
       when type in ('withdrawn', 'withdrawal-recorded', 'withdrawal-confirmed')
         then prior_state in ('filed', 'admitted', 'under-investigation')
       when prior_state = 'filed' then type in ('admitted', 'inadmissible')
       when prior_state = 'admitted' then type in ('investigation-opened', 'decided')
       when prior_state = 'under-investigation' then type = 'investigation-closed'
       else false end);

create or replace function docket_entry_holds() returns trigger language plpgsql as $$
begin
  if new.type = 'decided' and exists (
       select from docket_entry a
       where a.ref = new.ref and a.type in ('filed', 'admitted') and a.actor = new.actor) then
    raise exception '% was filed or admitted by the person who decides it', new.ref using errcode = 'check_violation';
  end if;
  -- Of a list any agent withdraws; which list a token is of, the database does not know.
  if new.type = 'withdrawn' and not exists (
       select from claim c
       where c.ref = new.ref and (c.filer like 'list:%' or c.filer = 'person:' || new.actor)) then
    raise exception '% is not withdrawn by who filed it', new.ref using errcode = 'check_violation';
  end if;
  if new.type = 'withdrawal-recorded' and not exists (
       select from docket_entry f where f.ref = new.ref and f.sequence = 1 and f.at < f.entered_at) then
    raise exception '% was not entered from paper', new.ref using errcode = 'check_violation';
  end if;
  if new.type = 'withdrawal-confirmed' and not exists (
       select from docket_entry r
       where r.ref = new.ref and r.sequence = new.sequence - 1 and r.type = 'withdrawal-recorded'
         and r.actor <> new.actor) then
    raise exception '% has no withdrawal that another person recorded last', new.ref using errcode = 'check_violation';
  end if;
  if exists (select from docket_entry p where p.ref = new.ref and p.at > new.at) then
    raise exception 'an act on % cannot be before the last one', new.ref using errcode = 'check_violation';
  end if;
  return new;
end $$;
