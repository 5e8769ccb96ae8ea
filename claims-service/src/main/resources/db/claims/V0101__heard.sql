-- More of what the facts of results-service tell. Facts of different streams come in any order: no foreign keys.
create table known_unit (
  election  text   not null,
  code      text   not null,
  parent    text,                                                 -- null: the root
  kind      text   not null,
  name      jsonb  not null,                                      -- language -> name
  primary key (election, code)
);

-- Units come in pages; one that is full may have another behind it.
create table known_units (
  election   text        primary key,
  page       int         not null check (page >= 1),
  full_page  boolean     not null,
  heard_at   timestamptz not null default now()
);

create table known_tally (
  election     text    not null,
  code         text    not null,
  source_kind  text    not null,
  source_name  text    not null,
  source_list  text,
  published    boolean not null,
  revision     bigint  not null check (revision >= 0),
  primary key (election, code)
);

create table known_release (
  election   text        not null,
  name       text        not null,
  stage      text        not null,
  at         timestamptz not null,
  tallies    jsonb       not null,                                -- [{"tally":..,"revision":..}]
  log_index  bigint      not null,
  primary key (election, name)
);

-- What the count answered on claims, in the order of the claim's stream; the last one holds.
create table assessment (
  ref          text        not null,
  version      bigint      not null check (version >= 1),         -- in the stream
  tally        text        not null,
  revision     bigint      not null check (revision >= 0),
  document     text        not null,                              -- the fact's data as it was signed
  assessed_at  timestamptz not null,
  heard_at     timestamptz not null default now(),
  primary key (ref, version)
);
