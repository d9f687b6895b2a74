#!/bin/sh
# Every room that has a locale folder gathers its own words; needs gettext.
set -euf
python="${PYTHON:-.venv/bin/python}"
command -v xgettext >/dev/null || { echo "gettext is not here (apt install gettext): words are not gathered, only compiled."; exit 0; }
root="$PWD"
for locale in $(find src/remit -type d -name locale | sort); do
    room="$(dirname "$locale")"
    others="$(find "$room" -mindepth 2 -type d -name locale | sed 's|/locale$||' | sed "s|^$room/||" | sed 's|^|--ignore |; s|$|/*|' | tr '\n' ' ')"
    # shellcheck disable=SC2086 # the list is meant to be split
    (cd "$root/$room" && PYTHONPATH="$root/src" "$python" -m django makemessages --locale zh_Hans \
        --add-location file --no-obsolete --no-wrap $others >/dev/null)
done
