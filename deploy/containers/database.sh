#!/bin/sh
# Prints the statements that make a service's database, its owner who migrates, and the role that runs; one a line, for
# psql or a server in single-user mode. Needs NAME, PASSWORD and OWNER_PASSWORD.
set -eu
case $NAME in *[!a-z0-9_]* | '') echo "NAME is not a plain name" >&2; exit 1 ;; esac
case $PASSWORD$OWNER_PASSWORD in *[!A-Za-z0-9]* | '') echo "a password would need quoting" >&2; exit 1 ;; esac
rights="LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION"
cat <<END
CREATE ROLE ${NAME} ${rights} PASSWORD '${PASSWORD}';
CREATE ROLE ${NAME}_owner ${rights} PASSWORD '${OWNER_PASSWORD}';
CREATE DATABASE ${NAME} OWNER ${NAME}_owner;
REVOKE ALL ON DATABASE ${NAME} FROM PUBLIC;
REVOKE ALL ON DATABASE postgres FROM PUBLIC;
REVOKE ALL ON DATABASE template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE ${NAME} TO ${NAME};
END
