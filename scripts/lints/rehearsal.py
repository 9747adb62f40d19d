"""Runs android/build.sh from end to end with stand-ins for dx, Gradle, the SDK and the NDK: what is
asked of them, in which order, and who gets to see the passwords."""

import os
import subprocess
import tempfile
from pathlib import Path

SECRET = "a-password-that-nobody-may-see"

# Does what dx 0.7.10 does to the project, in small: writes its own files, leaves others alone.
DX = r"""#!/usr/bin/env bash
[[ $1 == --version ]] && { echo "dioxus 0.7.10 (0000000)"; exit; }
echo "dx $*" >>"$SAID"
env | grep -v ^SECRET= | grep -q "$SECRET" && echo "dx sees a password" >>"$SAID"
while (($#)); do [[ $1 == --target ]] && triple=$2; shift; done
app=target/dx/job-tracker/release/android/app
[[ -f $app/app/src/main/res/values-nl/job_tracker_strings.xml ]] || echo "dx finds no resources" >>"$SAID"
case $triple in aarch64*) abi=arm64-v8a ;; *) abi=x86_64 ;; esac
mkdir -p $app/app/src/main/jniLibs/$abi
cp "$LIBRARY" $app/app/src/main/jniLibs/$abi/libmain.so
echo 'plugins { }' >$app/app/build.gradle.kts
: >$app/gradle.properties
cp "$GRADLEW" $app/gradlew
"""
GRADLEW = r"""#!/usr/bin/env bash
echo "gradlew $* code=$JOB_TRACKER_VERSION_CODE" >>"$SAID"
env | grep -v ^SECRET= | grep -q "$SECRET" && echo "gradlew sees the passwords" >>"$SAID"
[[ "$*" == *"$SECRET"* ]] && echo "the process list shows a password" >>"$SAID"
grep -q 'storePassword = System.getenv' app/build.gradle.kts || echo "gradlew knows no key" >>"$SAID"
mkdir -p app/build/intermediates/merged_manifest/{release,debug} app/build/outputs/{bundle/release,apk/release,apk/debug}
for variant in release debug; do cp "$MERGED" app/build/intermediates/merged_manifest/$variant/AndroidManifest.xml; done
for file in bundle/release/app-release.aab apk/release/app-release.apk apk/debug/app-debug.apk; do
    echo package >app/build/outputs/$file
done
"""
RUSTUP = """#!/bin/sh
printf '%s\\n' aarch64-linux-android x86_64-linux-android
"""
# Stands in for llvm-readelf, whose lines have the same form: the last word is the alignment.
READELF = """#!/bin/sh
echo "  LOAD           0x000000 0x0000000000000000 0x0000000000000000 0x1000 0x1000 R E $(cat "$3")"
"""
GOOD = (
    '<manifest xmlns:android="http://schemas.android.com/apk/res/android">'
    '<uses-permission android:name="android.permission.INTERNET"/></manifest>'
)
BAD = GOOD.replace("INTERNET", "READ_CONTACTS")
WITHOUT_KEY = [
    "dx build --android --release --package job-tracker --bin job-tracker --target aarch64-linux-android --cargo-args=--locked",
    "dx build --android --release --package job-tracker --bin job-tracker --target x86_64-linux-android --cargo-args=--locked",
]


class Stage:
    def __init__(self, root, folder):
        self.root, self.folder = root, folder
        (folder / "bin").mkdir()
        for name, text in (("dx", DX), ("gradlew", GRADLEW), ("rustup", RUSTUP), ("cargo", RUSTUP), ("java", RUSTUP)):
            self.program(folder / "bin" / name, text)
        (folder / "sdk/platforms/android-36").mkdir(parents=True)
        self.ndk("28.2.13676358")
        (folder / "upload.jks").write_text("key")

    @staticmethod
    def program(file, text):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        file.chmod(0o755)

    def ndk(self, revision):
        ndk = self.folder / "sdk/ndk/only"
        self.program(ndk / "toolchains/llvm/prebuilt/linux-x86_64/bin/llvm-readelf", READELF)
        (ndk / "source.properties").write_text(f"Pkg.Desc = Android NDK\nPkg.Revision = {revision}\n")

    def build(self, *arguments, alignment="0x4000", merged=GOOD, **environment):
        """(exit code, what was said to the stand-ins, what the script said)"""
        said = self.folder / "said"
        said.write_text("")
        (self.folder / "library").write_text(alignment)
        (self.folder / "merged.xml").write_text(merged)
        done = subprocess.run(
            [self.root / "android/build.sh", *arguments],
            capture_output=True, text=True, check=False, cwd=self.folder,
            env={
                "PATH": f"{self.folder}/bin:{os.defpath}", "HOME": str(self.folder), "SAID": str(said), "SECRET": SECRET,
                "ANDROID_HOME": str(self.folder / "sdk"), "LIBRARY": str(self.folder / "library"),
                "GRADLEW": str(self.folder / "bin/gradlew"), "MERGED": str(self.folder / "merged.xml"), **environment,
            },
        )
        return done.returncode, said.read_text().splitlines(), done.stdout + done.stderr


def rehearse(root, expect):
    """`root` is a copy; `expect(what, is, should)` counts."""
    keys = {
        # Beside the folder from which it is called, not the repository.
        "JOB_TRACKER_KEYSTORE": "upload.jks", "JOB_TRACKER_KEY_ALIAS": "upload",
        "JOB_TRACKER_KEYSTORE_PASSWORD": SECRET, "JOB_TRACKER_KEY_PASSWORD": SECRET,
    }
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(root, Path(folder))
        version = next(line.split('"')[1] for line in (root / "Cargo.toml").read_text().splitlines() if line.startswith("version"))
        major, minor, patch = map(int, version.split("."))
        code = (major * 10000 + minor * 100 + patch) * 100

        done, said, told = stage.build(**keys)
        signed = [f"gradlew --no-daemon bundleRelease code={code}", "gradlew sees the passwords"]
        expect("a bundle for the store", (done, said), (0, WITHOUT_KEY + signed))
        expect("the bundle is where it should be", (root / f"target/android/job-tracker-{version}.aab").is_file(), True)
        expect("the script keeps the secret", SECRET in told, False)
        expect("another try at the same version", stage.build("--apk", JOB_TRACKER_BUILD="08", **keys)[1][2],
               f"gradlew --no-daemon assembleRelease code={code + 8}")
        expect("trying out needs no key", stage.build("--try")[:2],
               (0, [*WITHOUT_KEY, f"gradlew --no-daemon assembleDebug code={code}"]))

        def refused(what, words, *arguments, **options):
            done, _, told = stage.build(*arguments, **options)
            expect(what, (done != 0, words in told), (True, True))

        refused("no key", "JOB_TRACKER_KEYSTORE is not set")
        refused("a key that is not there", "there is no keystore", **{**keys, "JOB_TRACKER_KEYSTORE": "other.jks"})
        refused("pages of 4 KB", "not aligned for pages of 16 KB", "--try", alignment="0x1000")
        refused("a library brings a permission", "asks for android.permission.READ_CONTACTS", "--try", merged=BAD)
        refused("a build number too large", "JOB_TRACKER_BUILD is a number", "--try", JOB_TRACKER_BUILD="100")
        refused("another folder for cargo", "unset CARGO_TARGET_DIR", "--try", CARGO_TARGET_DIR="/tmp")
        stage.ndk("27.3.13750724")
        refused("an old NDK", "NDK 28 or newer is needed", "--try")
