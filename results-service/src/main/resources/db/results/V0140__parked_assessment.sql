-- A claim whose assessment fails again and again is not tried for ever: it is parked until an operator retries it
-- or another scope is admitted.

alter table assessment_scope
  add failures     int  not null default 0 check (failures >= 0),
  add failure      text,                                          -- the last one, for the operator
  add parked_since timestamptz;
