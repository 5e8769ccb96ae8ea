#!/bin/sh
# One service's PostgreSQL: made at the first start, SCRAM for everybody, durable.
set -eu
bin=/opt/postgresql/bin
data=/data/postgres
if [ ! -d "$data" ]; then
  printf %s "$SUPERUSER_PASSWORD" >/tmp/password
  "$bin/initdb" -D "$data.unfinished" -U postgres --pwfile=/tmp/password --auth=scram-sha-256 --encoding=UTF8 \
    --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 >/dev/null
  rm /tmp/password
  sh /opt/scrutin/database.sh | "$bin/postgres" --single -D "$data.unfinished" postgres >/dev/null
  echo "host all all all scram-sha-256" >>"$data.unfinished/pg_hba.conf"
  mv "$data.unfinished" "$data"
fi
exec "$bin/postgres" -D "$data" -c "listen_addresses=*" -c unix_socket_directories= -c max_connections=200
