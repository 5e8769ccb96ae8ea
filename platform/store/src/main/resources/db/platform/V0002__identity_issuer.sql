-- Whose subjects the persons of this database are: a subject is unique within its issuer alone (OpenID Connect Core 1.0,
-- section 2). The first start writes it; nobody changes it.
create table identity_issuer (
  one     boolean     primary key default true check (one),
  issuer  text        not null,
  since   timestamptz not null default now()
);
