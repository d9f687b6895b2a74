#!/bin/sh
# Everything on SQLite; then, where PostgreSQL answers, everything on PostgreSQL but what no database can change.
set -eu
python="${PYTHON:-.venv/bin/python}"
unset DATABASE_URL
echo "== SQLite"
"$python" -m pytest -n 2 --durations=15 "$@"
address="${DATABASE_TEST:-postgresql://postgres@127.0.0.1:5432/remit}"
if "$python" tools/postgresql_answers.py "$address"; then
    echo "== PostgreSQL"
    DATABASE_URL="$address" "$python" -m pytest -n 2 --durations=15 -m "not browser and not judge" "$@"
elif [ "${REMIT_REQUIRE_JUDGES:-}" = 1 ]; then
    echo "PostgreSQL does not answer, and it is required here." >&2
    exit 1
else
    echo "== PostgreSQL: skipped, because none answers at $address (DATABASE_TEST= chooses another)"
fi
