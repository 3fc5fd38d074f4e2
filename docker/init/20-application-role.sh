#!/bin/bash
# The role the application runs as: it owns nothing and bypasses nothing. Its rights on tables come with the migrations.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v password="$UGO_APP_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
create role ugo_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'password';
SQL
