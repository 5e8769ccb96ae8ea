-- What admitted claims say, and what was answered. A claim is due for an assessment when what it was last
-- assessed on is not what there is: so nothing has to be noted when a tally advances or a release is published,
-- a count step never waits for an assessment, and a hundred steps lead to one.

create table assessment_scope (
  claim              text        primary key,
  election           text        not null,                        -- codes: neither needs to be known here
  tally              text,
  scope              text        not null,                        -- canonical JSON of the fact claim.admitted
  admission          bigint      not null,                        -- version of that fact in the claim's stream
  closed             text        check (closed in ('withdrawn', 'decided')),
  not_before         timestamptz not null default now(),          -- how soon it may be assessed (again)
  assessed_admission bigint,
  assessed_tally     int,
  assessed_revision  bigint,
  assessed_log_size  bigint,                                      -- of the election's log
  assessed_release   bigint,                                      -- place of the last release with the tally
  conclusion         text                                         -- as published last
);
create index assessment_scope_open on assessment_scope (not_before) where closed is null;

-- Answers, each given once.
create table assessment (
  claim      text        not null references assessment_scope,
  tally      text        not null,
  revision   bigint      not null check (revision >= 0),
  admission  bigint      not null,                                -- a claim may be admitted again with another scope
  computable boolean     not null,
  document   text        not null,                                -- canonical JSON of the fact claim.assessed
  at         timestamptz not null default now(),
  primary key (claim, tally, revision, admission)
);
create trigger assessment_stays before update or delete on assessment for each statement execute function facts_stay();
