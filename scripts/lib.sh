# Shared by the scripts beside it: where things are, and how what is missing gets installed.
# Every function does nothing, fast, when its work is already done.
# shellcheck shell=bash

set -euo pipefail

CALLED_FROM=$PWD
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TARGET=${CARGO_TARGET_DIR:-$ROOT/target}
[[ $TARGET == /* ]] || TARGET=$CALLED_FROM/$TARGET
TOOLS=$TARGET/tools
# Built by need_bind, below.
BIND=$TOOLS/bind/debug/bind
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
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300
        -o Acquire::Retries=3)
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
# What stands behind the version is handed to cargo.
# Not optimised: each runs for seconds, and would be built for minutes.
need_cargo_tool() {
    local crate=$1 command=$2 version=$3
    shift 3
    [[ $("$TOOLS/bin/$command" --version 2>/dev/null) == *" $version"* ]] && return 0
    say "Building $crate $version (once, a minute or some)"
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off \
        CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 CARGO_PROFILE_RELEASE_DEBUG=false CARGO_TARGET_DIR=$TOOLS/build \
        cargo install --quiet "$crate" --version "$version" --bin "$command" --root "$TOOLS" --force "$@"
    rm -rf "$TOOLS/build"
}

# What writes the page's JavaScript; it refuses a module of another version than its own.
need_bind() {
    local name="wasm-bindgen-cli-support" version
    version=$(locked_version wasm-bindgen)
    grep -q "^$name = \"=$version\"$" "$ROOT/scripts/bind/Cargo.toml" ||
        fail "scripts/bind/Cargo.toml names another version of $name than Cargo.lock of wasm-bindgen: $version"
    [[ -x $BIND ]] || say "Building scripts/bind (once, a minute)"
    CARGO_TARGET_DIR=$TOOLS/bind cargo build --quiet --locked --manifest-path "$ROOT/scripts/bind/Cargo.toml"
}

# Any that is installed will do. It builds from its own lock file alone; what updates it is left out.
need_nextest() {
    export PATH=$PATH:$TOOLS/bin
    command -v cargo-nextest >/dev/null ||
        need_cargo_tool cargo-nextest cargo-nextest 0.9.143 --locked --no-default-features --features default-no-update
}

need_node_modules() {
    need_commands node=nodejs npm=npm
    local stamp=$E2E/node_modules/.installed wanted
    wanted=$(sha256sum <"$E2E/package-lock.json")
    [[ -f $stamp && $(<"$stamp") == "$wanted" ]] && return 0
    say "Installing the Node modules of tests/e2e"
    npm ci --prefix "$E2E" --no-audit --no-fund --ignore-scripts --loglevel=error </dev/null >&2
    printf '%s\n' "$wanted" >"$stamp"
}

web_environment() {
    # Where this machine keeps its files is nobody's business who downloads the page, and is sent for
    # nothing. Flags are parted by spaces, so a folder that has one keeps its name.
    local cargo=${CARGO_HOME:-$HOME/.cargo}
    if [[ $ROOT$cargo != *[[:space:]]* ]]; then
        export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=$ROOT=. --remap-path-prefix=$cargo=."
    fi
}

# What SQLite and ring need from a C compiler when the target is a phone.
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

# A port that nobody listens on, below those that the system gives to whoever connects: there a
# connection that has just ended still holds its port, and no connecting to it shows that.
free_port() {
    local port
    for _ in {1..50}; do
        port=$((20000 + RANDOM % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
            echo "$port"
            return
        }
    done
    fail "no free port was found"
}
