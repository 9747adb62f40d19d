# Shared by the scripts beside it: where things are, and how what is missing gets installed.
# Every function does nothing, fast, when its work is already done.
# shellcheck shell=bash

set -euo pipefail

CALLED_FROM=$PWD
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TARGET=${CARGO_TARGET_DIR:-$ROOT/target}
[[ $TARGET == /* ]] || TARGET=$CALLED_FROM/$TARGET
TOOLS=$TARGET/tools
E2E=$ROOT/tests/e2e
cd "$ROOT"

# Packages whose presence only dpkg can tell: libraries, not commands.
# shellcheck disable=SC2034 # for the scripts that source this
DESKTOP_LIBRARIES=(libwebkit2gtk-4.1-dev libxdo-dev libayatana-appindicator3-dev librsvg2-dev libssl-dev)

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
fail() {
    printf '\033[1merror:\033[0m %s\n' "$*" >&2
    exit 1
}

# need_packages NAME…: Debian packages, all of them.
need_packages() {
    local name missing=()
    for name in "$@"; do
        [[ $(dpkg-query -W -f='${db:Status-Abbrev}' "$name" 2>/dev/null) == ii* ]] || missing+=("$name")
    done
    install_packages "${missing[@]}"
}

# need_commands COMMAND=PACKAGE…: the package only where the command is absent, so that
# a Node or a Chromium from elsewhere stays.
need_commands() {
    local pair missing=()
    for pair in "$@"; do
        command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
    done
    install_packages "${missing[@]}"
}

install_packages() {
    (($# > 0)) || return 0
    command -v apt-get >/dev/null || fail "please install these (Debian's names): $*"
    local root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail "as root, please run: apt-get install $*"
        root=(sudo)
    fi
    say "Installing $*"
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update >&2 </dev/null
    "${apt[@]}" install -y --no-install-recommends "$@" >&2 </dev/null
}

need_rust() {
    command -v cargo >/dev/null || [[ ! -f $HOME/.cargo/env ]] || source "$HOME/.cargo/env"
    command -v cargo >/dev/null || fail "Rust is missing; https://rustup.rs tells how to get it"
    need_commands cc=build-essential pkg-config=pkg-config
}

# need_targets TRIPLE…: Rust's standard library for other platforms.
need_targets() {
    local triple libs
    libs=$(rustc --print sysroot)/lib/rustlib
    for triple in "$@"; do
        [[ -d $libs/$triple/lib ]] && continue
        command -v rustup >/dev/null || fail "Rust's standard library for $triple is missing, and rustup too"
        say "Adding the Rust target $triple"
        rustup target add "$triple"
    done
}

# locked_version CRATE: its version in Cargo.lock.
locked_version() {
    awk -v name="name = \"$1\"" '$0 == name { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock
}

# need_cargo_tool CRATE COMMAND VERSION: a program from the registry, in target/tools.
# Without --locked: a registry may lag behind the lock file that the crate was published with.
# Not optimised: each runs for seconds, and would be built for minutes.
need_cargo_tool() {
    local crate=$1 command=$2 version=$3
    [[ $("$TOOLS/bin/$command" --version 2>/dev/null) == *" $version"* ]] && return 0
    say "Building $crate $version (once, about a minute)"
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off \
        CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 CARGO_PROFILE_RELEASE_DEBUG=false CARGO_TARGET_DIR=$TOOLS/build \
        cargo install --quiet "$crate" --version "$version" --bin "$command" --root "$TOOLS" --force
    rm -rf "$TOOLS/build"
}

# The command's version must be the library's, or it refuses the module.
need_wasm_bindgen() { need_cargo_tool wasm-bindgen-cli wasm-bindgen "$(locked_version wasm-bindgen)"; }

need_node_modules() {
    need_commands node=nodejs npm=npm
    local stamp=$E2E/node_modules/.installed wanted
    wanted=$(sha256sum <"$E2E/package-lock.json")
    [[ -f $stamp && $(<"$stamp") == "$wanted" ]] && return 0
    say "Installing the Node modules of tests/e2e"
    npm ci --prefix "$E2E" --no-audit --no-fund --ignore-scripts --loglevel=error </dev/null >&2
    printf '%s\n' "$wanted" >"$stamp"
}

# What SQLite and ring need from a C compiler when the target is a browser or a phone.
web_environment() {
    need_commands clang=clang llvm-ar=llvm
    export CC_wasm32_unknown_unknown=$ROOT/scripts/clang-for-web AR_wasm32_unknown_unknown=llvm-ar
    local part flags=(-Oz)
    # Parts of SQLite that the page never asks anything of, and would download for nothing. What is
    # asked of it: tables, indexes, foreign keys, RETURNING, ALTER TABLE (which needs virtual tables),
    # deserialize (which is an ATTACH), quick_check.
    for part in API_ARMOR BYTECODE_VTAB COLUMN_METADATA DBPAGE_VTAB DBSTAT_VTAB FTS5 MATH_FUNCTIONS \
        OFFSET_SQL_FUNC PREUPDATE_HOOK RTREE SESSION STMTVTAB UNKNOWN_SQL_FUNCTION UNLOCK_NOTIFY; do
        flags+=("-USQLITE_ENABLE_$part")
    done
    for part in AUTHORIZATION AUTOVACUUM COMPILEOPTION_DIAGS COMPLETE DECLTYPE EXPLAIN GET_TABLE \
        INCRBLOB INTROSPECTION_PRAGMAS JSON LOCALTIME PROGRESS_CALLBACK TCL_VARIABLE TRACE UTF16 WAL XFER_OPT; do
        flags+=("-DSQLITE_OMIT_$part")
    done
    flags+=(-DSQLITE_UNTESTABLE -DSQLITE_MAX_EXPR_DEPTH=0 -DSQLITE_DQS=0)
    # Older clangs know C23 under its working name only; newer ones need to be told nothing.
    local major
    major=$(clang -dumpversion)
    ((${major%%.*} >= 18)) || flags+=(-std=gnu2x)
    # In the environment, so that cargo compiles SQLite anew when they change.
    export CFLAGS_wasm32_unknown_unknown="${flags[*]}"
    # Where this machine keeps its files is nobody's business who downloads the page, and is sent for
    # nothing. Flags are parted by spaces, so a folder that has one keeps its name.
    local cargo=${CARGO_HOME:-$HOME/.cargo}
    if [[ $ROOT$cargo != *[[:space:]]* ]]; then
        export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=$ROOT=. --remap-path-prefix=$cargo=."
    fi
}

android_check_environment() {
    need_commands aarch64-linux-gnu-gcc=gcc-aarch64-linux-gnu
    need_packages libc6-dev-arm64-cross
    # Any compiler for the processor will do: a type check links nothing.
    export CC_aarch64_linux_android=aarch64-linux-gnu-gcc AR_aarch64_linux_android=aarch64-linux-gnu-ar
}

# No Xcode here: a compiler and an archiver that write empty files, since a type check
# links nothing and so nothing reads them.
ios_check_environment() {
    local dir=$TOOLS/ios-check
    mkdir -p "$dir/sdk"
    cat >"$dir/cc" <<'EOF'
#!/bin/sh
while [ $# -gt 0 ]; do
    [ "$1" = -o ] && : >"$2"
    shift
done
EOF
    cat >"$dir/ar" <<'EOF'
#!/bin/sh
for file in "$@"; do
    case $file in *.a) printf '!<arch>\n' >"$file" ;; esac
done
EOF
    chmod +x "$dir/cc" "$dir/ar"
    export SDKROOT=$dir/sdk CC_aarch64_apple_ios=$dir/cc AR_aarch64_apple_ios=$dir/ar
}

# PostgreSQL's own programs: Debian keeps them out of PATH, by version.
need_postgres() {
    postgres_found || install_packages postgresql
    postgres_found || fail "PostgreSQL is missing, and Debian's package did not bring it"
    command -v openssl >/dev/null || install_packages openssl
}

postgres_found() {
    local folder
    for folder in /usr/lib/postgresql/*/bin; do
        # shellcheck disable=SC2034 # for the scripts that source this
        [[ -x $folder/initdb ]] && POSTGRES_BIN=$folder
    done
    [[ -n ${POSTGRES_BIN:-} ]]
}

# A port that nobody listens on.
free_port() {
    local port
    for _ in {1..50}; do
        port=$((20000 + RANDOM % 20000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
            echo "$port"
            return
        }
    done
    fail "no free port was found"
}
