# Shared by android/build.sh and ios/build.sh, which run where phones' tools are: not on Debian,
# and on a Mac under an old bash. The scripts beside this one have lib.sh.
# shellcheck shell=bash
# shellcheck disable=SC2034 # for the scripts that source this

set -euo pipefail

CALLED_FROM=$PWD
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

DX_VERSION=0.7.10

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
fail() {
    printf '\033[1merror:\033[0m %s\n' "$*" >&2
    exit 1
}

# need_dx TRIPLE…: what builds for these, from cargo to dx.
need_dx() {
    local command triple
    [[ -z ${CARGO_TARGET_DIR:-} ]] || fail "dx builds into target/; please unset CARGO_TARGET_DIR"
    for command in cargo rustup; do
        command -v $command >/dev/null || fail "$command is missing; https://rustup.rs tells how to get it"
    done
    command -v dx >/dev/null || fail "dx is missing: cargo install dioxus-cli --version $DX_VERSION --locked"
    [[ $(dx --version) == *" $DX_VERSION"* ]] || fail "dx must be $DX_VERSION, as dioxus in Cargo.toml; this is $(dx --version)"
    for triple in "$@"; do
        rustup target list --installed | grep -qx "$triple" || rustup target add "$triple"
    done
    [[ ${JOB_TRACKER_SERVER:-} == https://* ]] || say "No JOB_TRACKER_SERVER: workers will need their employer's link first"
}

# Sets `version`, Cargo.toml's, and `code`, the number by which a store tells packages apart: 1.2.3,
# build 4 → 1020304. It grows with every version, and with every try at one.
read_version() {
    local build=${JOB_TRACKER_BUILD:-0} major minor patch
    version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | sed -n 1p)
    [[ $build =~ ^[0-9]{1,2}$ ]] || fail "JOB_TRACKER_BUILD is a number from 0 to 99: another try at the same version"
    IFS=. read -r major minor patch <<<"$version"
    code=$(((major * 10000 + minor * 100 + patch) * 100 + 10#$build))
    say "Job Tracker $version, number $code"
}

# dx_build PLATFORM TRIPLE
dx_build() {
    say "Building for $2"
    dx build "--$1" --release --package job-tracker --bin job-tracker --target "$2" --cargo-args=--locked
}
