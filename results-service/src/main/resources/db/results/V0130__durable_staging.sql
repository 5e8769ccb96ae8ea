-- An import that was accepted is counted, whatever is killed: its first 50,000 rows are staged durably. Rows beyond
-- that stay unlogged, because a crash of the database in the seconds before they are counted costs a large import less
-- than writing every row twice; such an import says so.
alter table staged_sheet rename to staged_sheet_before;
alter index staged_sheet_import rename to staged_sheet_import_before;
create table staged_sheet (
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
  findings     text,
  durable      boolean not null default true
) partition by list (durable);
create table staged_sheet_durable partition of staged_sheet for values in (true);
create unlogged table staged_sheet_unlogged partition of staged_sheet for values in (false);
create index staged_sheet_import on staged_sheet (import_id, seq);
insert into staged_sheet select *, true from staged_sheet_before;
drop table staged_sheet_before;

alter table staged_unchanged rename to staged_unchanged_before;
create table staged_unchanged (like staged_sheet including defaults) partition by list (durable);
create table staged_unchanged_durable partition of staged_unchanged for values in (true);
create unlogged table staged_unchanged_unlogged partition of staged_unchanged for values in (false);
create index staged_unchanged_import on staged_unchanged (import_id, seq);
insert into staged_unchanged select *, true from staged_unchanged_before;
drop table staged_unchanged_before;

-- A row for each unit above stations, few beside the sheets.
alter table staged_total set logged;
