-- What the role that runs may do. It adds facts and reads them; what may change is named, here for the tables of
-- every service and in the service's own file for its own, and nothing else does. After each migration, so that a
-- table that no file names is one of facts.
revoke all on all tables in schema public from ${service};
revoke all on all sequences in schema public from ${service};
grant usage on schema public to ${service};
grant select, insert on all tables in schema public to ${service};
grant usage on all sequences in schema public to ${service};
revoke insert on flyway_schema_history from ${service};

grant update on outbox_head, inbox_head, inbox_parked_stream, inbox_rejected, idempotency to ${service};
grant delete on outbox, inbox_parked_stream, inbox_parked, idempotency to ${service};
