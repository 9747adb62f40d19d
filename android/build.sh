#!/usr/bin/env bash
# Builds the Android app: `android/build.sh`. README.md beside this file says what it needs.
# Writes target/android/job-tracker-VERSION.aab for the store; with `--apk` a signed package to
# install; with `--try` one to install that needs no key and is for trying out only.
# Runs on Linux and on a Mac.
# shellcheck source=scripts/phone.sh
source "$(dirname "$0")/../scripts/phone.sh"

COMPILE_SDK=36
# From this release on, the NDK links for pages of 16 KB, which the store asks for.
OLDEST_NDK=28
ABIS=(arm64-v8a=aarch64-linux-android x86_64=x86_64-linux-android)

package=aab
for argument in "$@"; do
    case $argument in
    --apk) package=apk ;;
    --try) package=try ;;
    *) fail "usage: android/build.sh [--apk | --try]" ;;
    esac
done

# --- What must be there -----------------------------------------------------------------------
need_dx "${ABIS[@]#*=}"
command -v python3 >/dev/null || fail "python3 is missing"
export ANDROID_HOME=${ANDROID_HOME:-${ANDROID_SDK_ROOT:-}}
[[ -d $ANDROID_HOME ]] || fail "ANDROID_HOME must name the Android SDK"
[[ -d $ANDROID_HOME/platforms/android-$COMPILE_SDK ]] ||
    fail "the SDK's platform is missing: sdkmanager 'platforms;android-$COMPILE_SDK'"
export ANDROID_NDK_HOME=${ANDROID_NDK_HOME:-$(find "$ANDROID_HOME/ndk" -mindepth 1 -maxdepth 1 2>/dev/null | sort -V | tail -n 1)}
[[ -f $ANDROID_NDK_HOME/source.properties ]] || fail "the NDK is missing: sdkmanager 'ndk;$OLDEST_NDK.2.13676358'"
ndk=$(sed -n 's/^Pkg.Revision *= *//p' "$ANDROID_NDK_HOME/source.properties")
((${ndk%%.*} >= OLDEST_NDK)) || fail "NDK $OLDEST_NDK or newer is needed; this is $ndk"
command -v java >/dev/null || [[ -x ${JAVA_HOME:-}/bin/java ]] || fail "Java 17 or newer is missing; Android Studio brings one: set JAVA_HOME"

signing=(JOB_TRACKER_KEYSTORE JOB_TRACKER_KEYSTORE_PASSWORD JOB_TRACKER_KEY_ALIAS JOB_TRACKER_KEY_PASSWORD)
if [[ $package != try ]]; then
    for name in "${signing[@]}"; do
        [[ -n ${!name:-} ]] || fail "$name is not set; android/README.md tells how to make a key, or take --try"
        # Only the last step needs to know them.
        export -n "${name?}"
    done
    [[ $JOB_TRACKER_KEYSTORE == /* ]] || JOB_TRACKER_KEYSTORE=$CALLED_FROM/$JOB_TRACKER_KEYSTORE
    [[ -f $JOB_TRACKER_KEYSTORE ]] || fail "there is no keystore $JOB_TRACKER_KEYSTORE"
fi

read_version
export JOB_TRACKER_VERSION_CODE=$code

# --- Resources, then dx -----------------------------------------------------------------------
project=$ROOT/target/dx/job-tracker/release/android/app
main=$project/app/src/main
# dx leaves files alone whose names it does not know; ours are all called job_tracker. They come
# first, since dx already runs Gradle, and afresh, so that nothing stays that was taken away.
rm -rf "$main/res"
mkdir -p "$main/res"
cp -R android/res/. "$main/res/"

# dx runs Gradle itself, and there is no way to say no: it packs for trying out, with a key that
# Android's tools make, and without what is appended below.
for abi in "${ABIS[@]}"; do
    dx_build android "${abi#*=}"
    [[ -f $main/jniLibs/${abi%=*}/libmain.so ]] || fail "dx left no library in $main/jniLibs/${abi%=*}"
done

# --- Package ----------------------------------------------------------------------------------
cat android/app.gradle.kts >>"$project/app/build.gradle.kts"
# dx's Android plugin is older than this platform, and would ask whether that is meant.
echo "android.suppressUnsupportedCompileSdk=$COMPILE_SDK" >>"$project/gradle.properties"
case $package in
aab) task=bundleRelease built=bundle/release/app-release.aab ;;
apk) task=assembleRelease built=apk/release/app-release.apk ;;
try) task=assembleDebug built=apk/debug/app-debug.apk ;;
esac
[[ $package == try ]] || export "${signing[@]?}"
# Without a daemon, which would go on living with the passwords in its memory.
(cd "$project" && ./gradlew --no-daemon "$task")

# --- What came out ----------------------------------------------------------------------------
readelf=$(find "$ANDROID_NDK_HOME/toolchains/llvm/prebuilt" -name llvm-readelf | sed -n 1p)
while IFS= read -r library; do
    "$readelf" --program-headers --wide "$library" | awk -v file="$library" '
        $1 == "LOAD" && $NF != "0x4000" && $NF != "0x10000" { wrong = 1 }
        $1 == "LOAD" { seen = 1 }
        END { if (wrong || !seen) { print file " is not aligned for pages of 16 KB" > "/dev/stderr"; exit 1 } }'
done < <(find "$main/jniLibs" -name '*.so')

# Libraries add to the manifest; nothing may have come along that is not asked for.
variant='*elease*'
[[ $package != try ]] || variant='*ebug*'
merged=$(find "$project/app/build/intermediates" -path '*merged_manifest*' -path "$variant" -name AndroidManifest.xml | sed -n 1p)
[[ -n $merged ]] || fail "the merged manifest is not where it used to be; what libraries added is unknown"
python3 scripts/lints/merged.py "$merged"

mkdir -p "$ROOT/target/android"
result=$ROOT/target/android/job-tracker-$version.$package
[[ $package != try ]] || result=$ROOT/target/android/job-tracker-$version-try.apk
cp "$project/app/build/outputs/$built" "$result"
say "$result, $(du -h "$result" | cut -f1)"
