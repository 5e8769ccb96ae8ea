-- How a service speaks and listens: facts on their way out, facts that arrived, answers that were given.

-- The head of each outgoing stream. Its row lock is taken before a fact gets its version and held until the
-- commit: so the visible rows of a key are always a prefix of what will ever be there, and versions have no gaps.
create table outbox_head (
  topic    text   not null,
  key      text   not null,
  version  bigint not null check (version >= 1),
  primary key (topic, key)
);

-- Facts that wait for the broker. A row holds all that is sent, signature included. seq is taken under the head's
-- lock, so within a key it has the order of the versions; between keys it has no meaning and nothing relies on it.
create table outbox (
  seq        bigint      generated always as identity primary key,
  id         uuid        not null,
  topic      text        not null,
  key        text        not null,
  version    bigint      not null check (version >= 1),
  type       text        not null,
  subject    text,
  source     text        not null,
  time       text        not null,                                -- RFC 3339, as it was signed
  data       text        not null,                                -- canonical JSON
  key_id     text        not null,
  signature  text        not null,                                -- base64, Ed25519 over the canonical event
  written_at timestamptz not null default now(),
  unique (topic, key, version)
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);  -- a queue: mostly dead rows

-- The last version of each incoming stream whose effect is in this database. Its row lock serialises a stream's
-- handling between replicas and an operator's retry.
create table inbox_head (
  topic    text   not null,
  key      text   not null,
  version  bigint not null check (version >= 0),
  primary key (topic, key)
);

-- Facts whose effect is in this database, inserted with it.
create table inbox (
  topic       text        not null,
  key         text        not null,
  version     bigint      not null check (version >= 1),
  id          text        not null,
  applied_at  timestamptz not null default now(),
  primary key (topic, key, version)
);

-- Streams that stand still until somebody acts or the missing fact arrives.
create table inbox_parked_stream (
  id         bigint      generated always as identity primary key,
  topic      text        not null,
  key        text        not null,
  reason     text        not null check (reason in ('gap', 'conflict', 'refused')),
  detail     text        not null,
  since      timestamptz not null default now(),
  retries    int         not null default 0,
  unique (topic, key)
);

-- What waits in a parked stream, in full: the record at which it stopped and all that came behind it.
create table inbox_parked (
  topic       text        not null,
  key         text        not null,
  version     bigint      not null,
  id          text        not null,
  source      text        not null,
  type        text        not null,
  subject     text,
  time        text        not null,
  data        text        not null,
  arrived_at  timestamptz not null default now(),
  primary key (topic, key, version, id)
);

-- Records that no trusted publisher signed. Counted, not kept: anyone who can write to the broker could fill a
-- table of them. The offsets say where they are; Kafka keeps them.
create table inbox_rejected (
  topic         text        not null,
  partition     int         not null,
  reason        text        not null check (reason in ('unsigned', 'unknown-key', 'bad-signature')),
  count         bigint      not null,
  first_offset  bigint      not null,
  last_offset   bigint      not null,
  first_at      timestamptz not null default now(),
  last_at       timestamptz not null default now(),
  primary key (topic, partition, reason)
);

-- Answers to requests that stored something, in the transaction that stored it.
create table idempotency (
  caller      text        not null,
  route       text        not null,
  key         text        not null check (length(key) between 1 and 255),
  body_hash   bytea       not null check (length(body_hash) = 32),
  status      int,                                                -- null only inside the transaction that answers
  headers     text,
  body        text,
  created_at  timestamptz not null default now(),
  primary key (caller, route, key)
);
create index idempotency_age on idempotency (created_at);
