# Shared by the tests of packages beside it. They set `work`, a folder of their own; `port`; and
# `login` and `password` of a worker.
# shellcheck shell=bash disable=SC2154

server=
stop_server() {
    [[ -z $server ]] && return
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

# starts COMMAND…: a server, until it is ready.
starts() {
    "$@" >"$work/stdout" 2>"$work/stderr" &
    server=$!
    local _
    for _ in $(seq 600); do
        curl -fs -o "$work/ready" "http://127.0.0.1:$port/readyz" && return
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
    is "$(curl -s -o "$work/answer" -w '%{http_code}' -H 'content-type: application/json' \
        -d "$body" "http://127.0.0.1:$port/v1/session")" 201
}
