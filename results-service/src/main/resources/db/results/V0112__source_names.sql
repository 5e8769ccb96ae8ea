-- A source's name in other languages than that of its plain name.
alter table tally add column source_names jsonb not null default '{}';               -- language -> name
