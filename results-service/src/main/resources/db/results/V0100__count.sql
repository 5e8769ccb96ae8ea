-- The count: elections, their units and tallies, what each tally's log holds, and what follows from it.
-- Facts are only ever inserted; the rows that change are heads (election.log_size, tally.revision,
-- tally.published) and the progress of imports.

create table election (
  id           int generated always as identity primary key,
  code         text        not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  definition   text        not null,                              -- canonical JSON (RFC 8785) of election.json
  test         boolean     not null,
  log_size     bigint      not null default 0 check (log_size >= 0),
  created_by   text        not null,
  created_at   timestamptz not null default now()
);

-- Position fixes the place of a list in every votes[] of this election.
create table election_list (
  election_id  int      not null references election,
  position     smallint not null check (position >= 0),
  code         text     not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
  primary key (election_id, position),
  unique (election_id, code)
);

-- Leaves of the election's log: definition, pages of units, releases. A leaf that is withheld has no body.
create table election_leaf (
  election_id  int         not null references election,
  index        bigint      not null check (index >= 0),
  kind         text        not null check (kind in ('definition', 'units', 'tally', 'release')),
  subject      text        not null,
  version      int         not null check (version >= 1),
  body         text        not null,                              -- canonical JSON
  salt         bytea       not null check (length(salt) = 32),
  leaf_hash    bytea       not null check (length(leaf_hash) = 32),
  at           timestamptz not null default now(),
  primary key (election_id, index),
  unique (election_id, kind, subject, version)
);

create table unit (
  id           int generated always as identity primary key,
  election_id  int   not null references election,
  code         text  not null check (code <> '' and length(code) <= 64),
  parent_id    int   references unit deferrable initially deferred,
  kind         text  not null check (kind in ('country', 'region', 'state', 'province', 'constituency', 'district',
                                              'municipality', 'commune', 'ward', 'station', 'advance', 'postal',
                                              'overseas', 'mobile')),
  names        jsonb not null,                                    -- language -> name; "" is the plain name column
  registered   int   check (registered >= 0),
  seats        int   check (seats >= 0),
  unique (election_id, code)
);
create unique index unit_root on unit (election_id) where parent_id is null;
create index unit_children on unit (parent_id, code);

create table tally (
  id           int generated always as identity primary key,
  election_id  int         not null references election,
  code         text        not null check (code ~ '^[a-z][a-z0-9-]{0,31}$'),
  source_kind  text        not null check (source_kind in ('authority', 'party', 'observer')),
  source_name  text        not null,
  source_list  text,
  owner        text        not null,                              -- who may write it: 'admin', 'list:CODE', 'person:SUBJECT'
  published    boolean     not null,                              -- closed to everyone but its owner until then
  revision     bigint      not null default 0 check (revision >= 0),
  created_at   timestamptz not null default now(),
  unique (election_id, code),
  check ((source_kind = 'party') = (source_list is not null)),
  check (source_kind <> 'authority' or published)
);

-- Every leaf of a tally's log, in order: the leaf with index N made revision N + 1. A sheet is its own leaf.
-- The primary key refuses a second writer of the same place. No foreign keys: a row each would double an import.
create table leaf (
  tally_id     int     not null,
  index        bigint  not null check (index >= 0),
  kind         text    not null check (kind in ('sheet', 'declared', 'opening')),
  version      int     not null check (version >= 1),             -- of its subject: the unit's sheet, the statement
  salt         bytea   not null check (length(salt) = 32),
  leaf_hash    bytea   not null check (length(leaf_hash) = 32),
  body         text,                                              -- canonical JSON; a sheet's is made from its columns
  unit_id      int,
  quarantined  boolean not null default false,
  registered   int, ballots int, blank int, invalid int, valid int,
  voters       int, received int, issued int, unused int, spoiled int,
  votes        int[],                                             -- by list position; null: not on this ballot
  primary key (tally_id, index),
  check ((kind = 'sheet') = (unit_id is not null and votes is not null and body is null)),
  check (least(registered, ballots, blank, invalid, valid, voters, received, issued, unused, spoiled) >= 0)
);
create unique index leaf_sheet on leaf (tally_id, unit_id, version) where kind = 'sheet';

create table finding (
  tally_id     int    not null,
  index        bigint not null,
  code         text   not null,
  severity     text   not null check (severity in ('error', 'warning', 'note')),
  detail       text   not null,                                   -- JSON: inputs, formula, tolerance
  primary key (tally_id, index, code)
);

-- One step takes a tally from one revision to the next that can be asked for. The chain is linear:
-- a revision has one predecessor and at most one successor.
create table count_step (
  tally_id          int         not null references tally,
  revision          bigint      not null,
  previous          bigint      not null check (previous >= 0),
  election_log_size bigint      not null,
  at                timestamptz not null default now(),
  primary key (tally_id, revision),
  unique (tally_id, previous),
  check (revision > previous)
);
create index count_step_at on count_step (tally_id, at);

-- Totals of an ancestor after a step that touched it; stations have none. sums and stated run parallel:
-- registered, ballots, blank, invalid, valid, voters, received, issued, unused, spoiled, then each list by
-- position; stated is the number of counted sheets that give the figure.
create table total (
  tally_id     int      not null,
  unit_id      int      not null,
  revision     bigint   not null,
  counted      int      not null check (counted >= 0),
  quarantined  int      not null check (quarantined >= 0),
  sums         bigint[] not null,
  stated       int[]    not null,
  primary key (tally_id, unit_id, revision),
  foreign key (tally_id, revision) references count_step deferrable initially deferred,
  check (cardinality(sums) = cardinality(stated))
);

-- Seats of a constituency (or of the whole, for a national rule) after a step that moved its votes.
create table seats (
  tally_id     int    not null,
  unit_id      int    not null,
  revision     bigint not null,
  seats        int[]  not null,                                   -- by list position
  lots         text,                                              -- JSON: seats that only a drawing of lots can give
  primary key (tally_id, unit_id, revision),
  foreign key (tally_id, revision) references count_step deferrable initially deferred
);

create table declared_statement (
  tally_id     int    not null,
  index        bigint not null,
  announced_at date   not null,
  declared_by  text   not null,
  source       text   not null,
  stage        text   not null,
  primary key (tally_id, index)
);
create table declared_figure (
  tally_id     int    not null,
  index        bigint not null,
  unit_id      int    not null,
  registered   bigint check (registered >= 0),
  ballots      bigint check (ballots >= 0),
  blank        bigint check (blank >= 0),
  invalid      bigint check (invalid >= 0),
  valid        bigint check (valid >= 0),
  votes        bigint[],                                          -- by list position; null: not stated
  seats        int[],                                             -- by list position; null: not stated
  primary key (tally_id, index, unit_id),
  foreign key (tally_id, index) references declared_statement
);

create table import (
  id              uuid        primary key,
  arrival         bigint      generated always as identity unique,
  tally_id        int         not null references tally,
  state           text        not null check (state in ('checking', 'staged', 'applied', 'rejected', 'valid', 'failed', 'interrupted')),
  dry_run         boolean     not null,
  bytes           bigint,                                         -- Content-Length, where the client states it
  bytes_read      bigint      not null default 0,
  rows            bigint      not null default 0,
  accepted        bigint      not null default 0,
  counted         bigint      not null default 0,
  quarantined     bigint      not null default 0,
  unchanged       bigint      not null default 0,
  revision        bigint,                                         -- of the tally, once applied
  staged_revision bigint,                                         -- of the tally, when versions were given to the staged rows
  staged_log_size bigint,                                         -- of the election, when the rows were summed for its units
  staging       uuid,                                             -- import_id of its staged rows; null once they are cleared away
  restaging     uuid,                                             -- of rows staged anew, or of those that they replaced
  rejected_count  bigint      not null default 0,
  failure         text,
  body_hash       bytea,
  idempotency_key text        not null,
  created_by      text        not null,
  created_at      timestamptz not null default now(),
  heartbeat_at    timestamptz not null default now(),
  finished_at     timestamptz,
  unique (created_by, tally_id, idempotency_key),
  check ((state = 'applied') = (revision is not null))
);
create index import_waiting on import (tally_id, arrival) where state in ('checking', 'staged');
create index import_uncleared on import (id) where staging is not null or restaging is not null;

create table import_rejection (
  import_id    uuid   not null references import,
  ordinal      int    not null,
  line         bigint not null,
  code         text   not null,
  message      text   not null,
  primary key (import_id, ordinal)
);

-- Rows of imports that wait for their count step. Unlogged: a crash of the database empties it, the import
-- is then 'interrupted' and leaves nothing behind.
create unlogged table staged_sheet (
  import_id    uuid    not null,
  seq          int     not null,
  version      int     not null,
  salt         bytea   not null,
  leaf_hash    bytea   not null,
  unit_id      int     not null,
  quarantined  boolean not null,
  registered   int, ballots int, blank int, invalid int, valid int,
  voters       int, received int, issued int, unused int, spoiled int,
  votes        int[]   not null,
  findings     text
);
create index staged_sheet_import on staged_sheet (import_id, seq);

-- Rows equal to the unit's newest sheet when they were read: no new version, unless the unit gets another
-- one before the step. seq has no meaning here.
create unlogged table staged_unchanged (like staged_sheet including indexes);

-- What an import adds to each ancestor, summed while its rows were read.
create unlogged table staged_total (
  import_id    uuid     not null,
  unit_id      int      not null,
  counted      int      not null,
  quarantined  int      not null,
  sums         bigint[] not null,
  stated       int[]    not null,
  primary key (import_id, unit_id)
);

create table release (
  id           int generated always as identity primary key,
  election_id  int         not null references election,
  name         text        not null check (name ~ '^[a-z][a-z0-9-]{0,62}$'),
  stage        text        not null check (stage in ('preliminary', 'official', 'final')),
  document     text        not null,                              -- canonical JSON: tallies with revisions, units, stage, attributes
  created_at   timestamptz not null default now(),
  published_at timestamptz,
  log_index    bigint,
  unique (election_id, name),
  check ((published_at is null) = (log_index is null))
);
create table release_tally (
  release_id   int      not null references release,
  position     smallint not null,
  tally_id     int      not null,
  revision     bigint   not null,
  primary key (release_id, position),
  foreign key (tally_id, revision) references count_step
);
create table release_signature (
  release_id   int         not null references release,
  person       text        not null,
  signed_at    timestamptz not null default now(),
  primary key (release_id, person)                                -- two signatures are two persons
);

-- Four eyes, whoever writes: a release is published only with two signatures of different persons.
create function release_needs_two_signatures() returns trigger language plpgsql as $$
begin
  if new.published_at is not null
     and (select count(*) from release_signature s where s.release_id = new.id) < 2 then
    raise exception 'release % has fewer than two signatures', new.name using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger release_four_eyes before insert or update on release
  for each row execute function release_needs_two_signatures();

-- A fact is never overwritten (house rule 2).
create function facts_stay() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger election_leaf_stays before update or delete on election_leaf for each statement execute function facts_stay();
create trigger leaf_stays before update or delete on leaf for each statement execute function facts_stay();
create trigger count_step_stays before update or delete on count_step for each statement execute function facts_stay();
create trigger declared_statement_stays before update or delete on declared_statement for each statement execute function facts_stay();
create trigger declared_figure_stays before update or delete on declared_figure for each statement execute function facts_stay();
create trigger release_signature_stays before update or delete on release_signature for each statement execute function facts_stay();
