#!/bin/sh
# One clear sentence where Python, or its venv, is missing.
set -eu
python="${1:-}"
if [ -z "$python" ] || ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Remit needs Python 3.11 or later. On Debian: apt install python3 python3-venv; else: make PYTHON=/path/to/python3.11" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "Remit needs Python's venv module. On Debian: apt install python3-venv" >&2
    exit 1
fi
