# Shared by the tests of packages beside it. They set `work`, a folder of their own; `port`; `login`
# and `password` of a worker; and, with a Debian of their own, `root`, where it lies.
# shellcheck shell=bash disable=SC2154

SUITE=bookworm

server=
stop_server() {
    # In a trap a bare `return` has the status that the script ends with, and would end the trap.
    [[ -z $server ]] && return 0
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
}

counted=0
# holds WHAT COMMAND…
holds() {
    local what=$1
    shift
    "$@" >"$work/said" 2>&1 || fail "$what: $* said: $(<"$work/said")"
    counted=$((counted + 1))
    echo "ok: $what"
}
is() { [[ $1 == "$2" ]] || { echo "it is «$1», not «$2»" && return 1; }; }

# Where the server is asked, and what curl must know for that.
base() { echo "http://127.0.0.1:$port"; }
by=()
# What both run by, where they have a network of their own.
alone=()
asks() { "${alone[@]}" curl -s "${by[@]}" "${@:2}" "$(base)$1"; }

# starts COMMAND…: a server, until it is ready.
starts() {
    "$@" >"$work/stdout" 2>"$work/stderr" &
    server=$!
    local _
    for _ in $(seq 600); do
        asks /readyz -f -o "$work/ready" && return
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    cat "$work/stdout" "$work/stderr"
    return 1
}

# field NAME: of a line of JSON.
field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }
sign_in() {
    local body
    body=$(printf '{"login":"%s","password":"%s"}' "$login" "$password")
    is "$(asks /v1/session -o "$work/answer" -w '%{http_code}' -H 'content-type: application/json' -d "$body")" 201
}
sign_out() {
    is "$(asks /v1/session -X DELETE -o "$work/said" -w '%{http_code}' \
        -H "authorization: Bearer $(field token <"$work/answer")")" 204
}

# --- In a Debian of its own -----------------------------------------------------------------------
# make_debian: a fresh one in `root`, of which a copy is kept.
make_debian() {
    need_commands mmdebstrap=mmdebstrap
    need_packages debian-archive-keyring
    local kept
    kept=$TOOLS/debian-$SUITE-$(dpkg --print-architecture)-with-postgresql.tar
    if [[ ! -f $kept ]]; then
        say "Making a Debian ($SUITE) to install into"
        mkdir -p "$TOOLS"
        mmdebstrap --quiet --format=tar --variant=minbase --include=adduser,ca-certificates,postgresql "$SUITE" "$kept.new" >&2
        mv "$kept.new" "$kept"
    fi
    mkdir "$root"
    tar --extract --file "$kept" --directory "$root" --exclude='./dev/*'
    mknod -m 666 "$root/dev/null" c 1 3
    mknod -m 666 "$root/dev/urandom" c 1 9
    mkdir -m 1777 "$root/dev/shm"
    # What the pages' commands call and a Debian without systemd has not: said, and not done.
    stand_in sudo 'exec "$@"'
    stand_in apt :
    stand_in systemctl 'echo "$*" >>/tmp/systemctl'
    stand_in journalctl 'echo "the link for the console"'
}
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }

# stand_in NAME COMMANDS: a program for what `as_written` runs.
stand_in() {
    mkdir -p "$root/tmp/stand-ins"
    printf '#!/bin/sh\n%s\n' "$2" >"$root/tmp/stand-ins/$1"
    chmod +x "$root/tmp/stand-ins/$1"
}
# block PAGE WORDS: the block of commands of a page that has these words.
block() {
    awk -v words="$2" '
        /^```/ { if (inside && index(text, words)) printf "%s", text; inside = !inside; text = ""; next }
        inside { text = text $0 "\n" }' "$1"
}
# as_written PAGE WORDS: runs that block, in /tmp of the Debian.
as_written() {
    local commands
    commands=$(block "$1" "$2")
    [[ -n $commands ]] || { echo "$1 has no block with «$2»" && return 1; }
    inside PATH=/tmp/stand-ins:/usr/sbin:/usr/bin:/sbin:/bin sh -euxc "cd /tmp && $commands"
}
# serve: as the unit in that Debian says.
serve() { starts "${alone[@]}" "$ROOT/server/packaging/as-the-unit-says" "$root" job-tracker.service; }
back_up() { "$ROOT/server/packaging/as-the-unit-says" "$root" job-tracker-backup.service; }
# verify UNIT: of that Debian, whose folder the unit lies in, as systemd reads it with its drop-ins.
verify() { systemd-analyze verify --root="$root" --man=no --recursive-errors=no "$1"; }
