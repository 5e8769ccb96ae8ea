-- Changes of known units while they are merged: rows live inside one transaction, which holds the election's head.
create unlogged table staged_unit (
  election_id  int    not null,
  line         bigint not null,
  id           int    not null,
  parent_id    int,
  kind         text,
  names        jsonb  not null,
  registered   int,
  seats        int,
  primary key (election_id, id)
);
