-- What was published stays published, and a log only grows: not even the role that runs can take it back.
create function goes_forward() returns trigger language plpgsql as $$
begin
  raise exception '% goes one way', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger tally_goes_forward before update on tally for each row
  when (new.revision < old.revision or (old.published and not new.published))
  execute function goes_forward();
create trigger release_goes_forward before update on release for each row
  when (old.published_at is not null
        and (new.published_at, new.log_index) is distinct from (old.published_at, old.log_index))
  execute function goes_forward();
create trigger election_goes_forward before update on election for each row
  when (new.log_size < old.log_size)
  execute function goes_forward();

-- Who signs a release has seen all that it holds: with the first signature it is closed. The locks keep a signature and
-- a tally from passing each other.
create function release_is_closed_by_signatures() returns trigger language plpgsql as $$
begin
  perform 1 from release r where r.id = new.release_id for share;
  if exists (select 1 from release_signature s where s.release_id = new.release_id) then
    raise exception 'a signed release takes no tally' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger release_tally_before_signatures before insert on release_tally
  for each row execute function release_is_closed_by_signatures();

create function signature_locks_release() returns trigger language plpgsql as $$
begin
  perform 1 from release r where r.id = new.release_id for no key update;
  return new;
end $$;
create trigger release_signature_locks before insert on release_signature
  for each row execute function signature_locks_release();
