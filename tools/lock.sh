#!/bin/sh
# The lock files: versions and hashes, no registry's name.
set -eu
uv="$1"
for name in run dev; do
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        "requirements/$name.in" --output-file "requirements/$name.txt"
done
"$uv" pip compile --quiet --universal --generate-hashes --no-header --no-annotate requirements/uv.in \
    --output-file requirements/uv.txt
