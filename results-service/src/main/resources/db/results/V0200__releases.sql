-- What claims-service said last of an election's register of claims; a final release records it.
create table register_state (
  election  text        primary key,
  size      bigint      not null check (size >= 0),               -- claims ever filed
  open      bigint      not null check (open between 0 and size), -- admitted, and neither decided nor withdrawn
  at        timestamptz not null                                  -- when claims-service said so
);

alter table release
  add column register_size bigint,
  add column register_open bigint,
  add check ((register_size is null) = (register_open is null)),
  add check (register_size is null or published_at is not null),
  add constraint final_release_saw_the_register
    check (stage <> 'final' or published_at is null or register_size is not null);

-- Two commissioners say that a release is not to be relied upon. It stays what it was.
create table release_retraction (
  id           int generated always as identity primary key,
  release_id   int         not null references release,
  reason       text        not null,
  proposed_by  text        not null,
  proposed_at  timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  log_index    bigint,
  check (confirmed_by <> proposed_by),                            -- four eyes, whoever writes
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((confirmed_by is null) = (log_index is null))
);
create index release_retraction_release on release_retraction (release_id, id desc);
create unique index release_retraction_once on release_retraction (release_id) where log_index is not null;
create trigger release_retraction_confirmed_once before update on release_retraction
  for each row execute function confirmed_once();
alter table election_leaf
  drop constraint election_leaf_kind_check,
  add constraint election_leaf_kind_check
    check (kind in ('definition', 'units', 'tally', 'release', 'retraction', 'status', 'amendment'));
drop trigger release_goes_forward on release;
create trigger release_goes_forward before update on release for each row
  when (old.published_at is not null
        and (new.published_at, new.log_index, new.register_size, new.register_open)
            is distinct from (old.published_at, old.log_index, old.register_size, old.register_open))
  execute function goes_forward();
