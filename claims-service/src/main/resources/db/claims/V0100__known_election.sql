-- What this service knows of the count, from the facts that results-service publishes. A copy: the count's own
-- database decides, and this one can be built anew from the topic.
create table known_election (
  code        text        primary key,
  name        jsonb       not null,                               -- language -> name
  date        date        not null,
  timezone    text        not null,
  test        boolean     not null,
  seats       int         not null check (seats >= 0),
  definition  text        not null,                               -- the fact's data as it was signed
  log_index   bigint      not null check (log_index >= 0),        -- of the definition in the election's log
  heard_at    timestamptz not null default now()
);
