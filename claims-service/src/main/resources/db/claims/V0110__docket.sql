-- The dispute. A fact is inserted and never changed; a claim's state is what the last entry of its docket says.

-- One row. Whoever appends holds it until the commit: so places in the log, references of claims and the figures of
-- docket.advanced are taken one writer after the other.
create table docket_head (
  single  boolean primary key default true check (single),
  size    bigint  not null check (size >= 0)
);
insert into docket_head (size) values (0);

-- The docket's log. The reference to the leaf before it leaves no gap.
create table docket_leaf (
  index        bigint      primary key check (index >= 0),
  previous     bigint      generated always as (nullif(index, 0) - 1) stored references docket_leaf,
  kind         text        not null check (kind in ('filing', 'entry', 'chronicle')),
  subject      text        not null,
  version      int         not null check (version >= 1),
  salt         bytea       not null check (length(salt) = 32),
  leaf_hash    bytea       not null check (length(leaf_hash) = 32),
  body         text        not null,                              -- canonical JSON; holds no person's name
  appended_at  timestamptz not null default now(),
  unique (kind, subject, version)
);

-- References are gapless within an election, because each number refers to the one before it.
create table claim (
  ref        text   primary key,
  election   text   not null references known_election,
  number     int    not null check (number >= 1),
  previous   int    generated always as (nullif(number, 1) - 1) stored,
  kind       text   not null check (kind in ('complaint', 'rival-result')),
  ground     text   not null,
  filer      text,                                                -- who may withdraw it: 'list:CODE', 'person:SUBJECT'; never shown
  log_index  bigint not null unique references docket_leaf,
  unique (election, number),
  foreign key (election, previous) references claim (election, number),
  check (ref = upper(election) || '-' || lpad(number::text, greatest(4, length(number::text)), '0'))
);

-- prior_state and state name the only steps that exist, and the reference ties each to the entry before it: no
-- statement can give a claim a state that its docket does not lead to.
create table docket_entry (
  ref             text        not null references claim deferrable initially deferred,
  sequence        int         not null check (sequence >= 1),
  type            text        not null,
  prior_sequence  int         generated always as (nullif(sequence, 1) - 1) stored,
  prior_state     text,
  state           text        not null generated always as (
                    case type when 'filed' then 'filed'
                              when 'admitted' then 'admitted'
                              when 'inadmissible' then 'inadmissible'
                              when 'investigation-opened' then 'under-investigation'
                              when 'investigation-closed' then 'admitted'
                              when 'decided' then 'decided'
                              when 'withdrawn' then 'withdrawn' end) stored,
  at              timestamptz not null,                           -- when it was done; entered_at unless it is historic
  entered_at      timestamptz not null,
  actor           text        not null,                           -- subject of the token; never shown
  log_index       bigint      not null unique references docket_leaf,
  primary key (ref, sequence),
  unique (ref, sequence, state),
  foreign key (ref, prior_sequence, prior_state) references docket_entry (ref, sequence, state),
  check ((sequence = 1) = (prior_state is null)),
  check (
    case when sequence = 1 then type = 'filed'
         when prior_state = 'filed' then type in ('admitted', 'inadmissible', 'withdrawn')
         when prior_state = 'admitted' then type in ('investigation-opened', 'decided', 'withdrawn')
         when prior_state = 'under-investigation' then type in ('investigation-closed', 'withdrawn')
         else false end)
);
create index docket_entry_at on docket_entry (ref, at);

-- Units that a claim is about after the entry that said so: the filing, or an admission that restates them.
create table claim_unit (
  ref       text not null,
  sequence  int  not null,
  unit      text not null,
  primary key (ref, sequence, unit),
  foreign key (ref, sequence) references docket_entry
);
create index claim_unit_unit on claim_unit (unit);

-- Dates are days where the act took place; both null: undated.
create table chronicle_entry (
  log_index   bigint  primary key references docket_leaf,
  election    text    not null references known_election,
  first_day   date,
  last_day    date,
  sort_day    date    generated always as (coalesce(first_day, last_day, 'infinity'::date)) stored,
  actor       text    not null,
  actor_kind  text    not null,
  kind        text    not null,
  entered_by  text    not null,                                   -- subject of the token; never shown
  check (first_day <= last_day)
);
create index chronicle_entry_order on chronicle_entry (election, sort_day, log_index);

-- When readers were last told how long the register is. No fact: may be overwritten.
create table register_told (
  election  text        primary key references known_election,
  told_at   timestamptz not null
);

-- Four eyes, whoever writes: who admitted a claim does not decide it. Acts follow one another in time.
create function docket_entry_holds() returns trigger language plpgsql as $$
begin
  if new.type = 'decided' and exists (
       select from docket_entry a where a.ref = new.ref and a.type = 'admitted' and a.actor = new.actor) then
    raise exception '% was admitted by the person who decides it', new.ref using errcode = 'check_violation';
  end if;
  if exists (select from docket_entry p where p.ref = new.ref and p.at > new.at) then
    raise exception 'an act on % cannot be before the last one', new.ref using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger docket_entry_holds before insert on docket_entry for each row execute function docket_entry_holds();

create function facts_stay() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger docket_leaf_stays before update or delete on docket_leaf for each statement execute function facts_stay();
create trigger claim_stays before update or delete on claim for each statement execute function facts_stay();
create trigger docket_entry_stays before update or delete on docket_entry for each statement execute function facts_stay();
create trigger claim_unit_stays before update or delete on claim_unit for each statement execute function facts_stay();
create trigger chronicle_entry_stays before update or delete on chronicle_entry for each statement execute function facts_stay();
create trigger assessment_stays before update or delete on assessment for each statement execute function facts_stay();
create trigger docket_leaf_whole before truncate on docket_leaf for each statement execute function facts_stay();
create trigger docket_entry_whole before truncate on docket_entry for each statement execute function facts_stay();
create trigger claim_whole before truncate on claim for each statement execute function facts_stay();
