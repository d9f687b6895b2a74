#!/bin/sh
# The judges that come by npm, as locked. Where npm or Java is absent their tests are skipped, and say so.
set -eu
cd "$(dirname "$0")"
[ node_modules/.package-lock.json -nt package-lock.json ] && exit 0
if ! command -v npm >/dev/null || ! command -v java >/dev/null; then
    echo "npm or Java is not here: the tests that need them are skipped."
elif ! npm ci --omit=dev --silent; then
    echo "The judges could not be installed: the tests that need them are skipped."
else
    touch node_modules/.package-lock.json
    exit 0
fi
[ "${REMIT_REQUIRE_JUDGES:-}" != 1 ]
