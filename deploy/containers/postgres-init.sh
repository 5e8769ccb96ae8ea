#!/bin/sh
# What the official PostgreSQL image runs once, on an empty data directory.
set -eu
statements=$(sh /scrutin/database.sh)
printf '%s\n' "$statements" | PGPASSWORD=$POSTGRES_PASSWORD psql -q -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}"
