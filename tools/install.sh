#!/bin/sh
# Locked requirements, each checked against its hash, and the package itself: .venv/bin/remit is the command afterwards.
set -eu
bin="$1" requirements="$2"
export VIRTUAL_ENV="$PWD/.venv" UV_LINK_MODE="${UV_LINK_MODE:-hardlink}"
"$bin/uv" pip install --quiet --require-hashes -r "$requirements"
# Editable, built by the locked builder, and without its dependencies: they are locked above.
"$bin/uv" pip install --quiet --no-deps --no-build-isolation --editable .
