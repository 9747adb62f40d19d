"""What both shells, their scripts and the rest of the repository must agree on."""

import json
import plistlib
import re
import xml.etree.ElementTree as ET

from shells import LANGUAGES, different, lint

MIN_SDK, TARGET_SDK, COMPILE_SDK = 30, 36, 36
# Android's and Apple's names for them, as they stand in the README.
OLDEST_ANDROID, OLDEST_IOS = "Android 11", "16.0"
NOT_TEXT = {".png", ".jpg"}
# The keys that dx 0.7.10 reads; it passes over all others without a word.
WIRED = {
    "application": {
        "asset_dir", "public_dir", "android_manifest", "android_main_activity", "android_min_sdk_version",
        "ios_info_plist", "macos_info_plist", "tailwind_input", "tailwind_output",
    },
    "bundle": {"identifier", "publisher"},
    "android": {
        "identifier", "min_sdk", "target_sdk", "compile_sdk", "lib_name", "features", "gradle_dependencies",
        "gradle_plugins", "proguard_rules",
    },
    "ios": {"identifier"},
}
# Rust calls these on the activity, by name and signature.
CALLED_BY_RUST = {
    "takeLink(): String?": "public java.lang.String takeLink();",
    "languages(): String": "public java.lang.String languages();",
    "filesPath(): String": "public java.lang.String filesPath();",
    "share(text: String)": "public void share(java.lang.String);",
    "beginSpeech()": "public void beginSpeech();",
    "say(reading: Int, lines: String)": "public void say(int, java.lang.String);",
    "hush()": "public void hush();",
}


@lint
def files_are_well_formed(shells):
    readers = {
        **dict.fromkeys((".xml", ".storyboard", ".svg"), lambda text: ET.fromstring(text.encode())),
        **dict.fromkeys((".plist", ".xcprivacy", ".entitlements"), lambda text: plistlib.loads(text.encode())),
        ".json": json.loads,
    }
    for folder in ("android", "ios", "assets/icons", "assets/phones"):
        for file in shells.files(folder):
            try:
                if read := readers.get(file.suffix):
                    read(file.read_text(encoding="utf-8"))
            except Exception as error:
                yield f"{shells.name(file)}: {error}"


@lint
def sdk_levels_agree(shells):
    application, android = shells.dioxus.get("application", {}), shells.dioxus.get("android", {})
    # The first is for the linker, the second for Gradle.
    yield from different("Dioxus.toml: application.android_min_sdk_version", application.get("android_min_sdk_version"), MIN_SDK)
    for key, level in (("min_sdk", MIN_SDK), ("target_sdk", TARGET_SDK), ("compile_sdk", COMPILE_SDK)):
        yield from different(f"Dioxus.toml: android.{key}", android.get(key), level)
    yield from different("android/build.sh: COMPILE_SDK", shells.setting("android/build.sh", "COMPILE_SDK"), str(COMPILE_SDK))
    if shells.manifest is not None and shells.manifest.find("uses-sdk") is not None:
        yield "android/AndroidManifest.xml sets uses-sdk, which Gradle does"
    if re.search(r"\b(minSdk|targetSdk|compileSdk)\b", shells.text("android/app.gradle.kts")):
        yield "android/app.gradle.kts sets an SDK level, which Dioxus.toml does"
    for file in ("README.md", "android/README.md"):
        if f"{OLDEST_ANDROID} (API {MIN_SDK})" not in shells.text(file):
            yield f"{file} does not say {OLDEST_ANDROID} (API {MIN_SDK})"


@lint
def the_oldest_ios_agrees(shells):
    if shells.info is not None:
        yield from different("ios/Info.plist: MinimumOSVersion", shells.info.get("MinimumOSVersion"), OLDEST_IOS)
    yield from different(
        "ios/build.sh: IPHONEOS_DEPLOYMENT_TARGET",
        shells.setting("ios/build.sh", "IPHONEOS_DEPLOYMENT_TARGET"),
        OLDEST_IOS,
    )
    for file in ("README.md", "ios/README.md"):
        if f"iOS {OLDEST_IOS.removesuffix('.0')}" not in shells.text(file):
            yield f"{file} does not say iOS {OLDEST_IOS}"


@lint
def versions_agree(shells):
    major, minor, patch = map(int, shells.version.split("."))
    # As scripts/phone.sh numbers the first try at a version.
    code = (major * 10000 + minor * 100 + patch) * 100
    for key, should in (("CFBundleShortVersionString", shells.version), ("CFBundleVersion", str(code))):
        if shells.info is not None:
            yield from different(f"ios/Info.plist: {key}", shells.info.get(key), should)
    dioxus = shells.cargo["dependencies"]["dioxus"]["version"].removeprefix("=")
    yield from different("scripts/phone.sh: DX_VERSION", shells.setting("scripts/phone.sh", "DX_VERSION"), dioxus)
    for file in ("android/app.gradle.kts", "android/AndroidManifest.xml"):
        if "versionName" in shells.text(file):
            yield f"{file} sets versionName, which dx takes from Cargo.toml"


@lint
def identifiers_agree(shells):
    identifier = shells.identifier
    kotlin = shells.text("android/MainActivity.kt")
    for line in (f"import {identifier}.R\n", f"typealias BuildConfig = {identifier}.BuildConfig\n"):
        if line not in kotlin:
            yield f"android/MainActivity.kt has no line {line.strip()!r}"
    if shells.info is not None:
        yield from different("ios/Info.plist: CFBundleIdentifier", shells.info.get("CFBundleIdentifier"), identifier)
    rights = shells.plist("ios/JobTracker.entitlements") or {}
    yield from different("the entitlements' identifier", rights.get("application-identifier"), f"TEAM.{identifier}")
    yield from different("the Keychain's group", rights.get("keychain-access-groups"), [f"TEAM.{identifier}"])
    for file in ("android/fastlane/Appfile", "ios/fastlane/Appfile"):
        if f'"{identifier}"' not in shells.text(file):
            yield f"{file} does not name {identifier}"


@lint
def dx_reads_what_we_tell_it(shells):
    for section, keys in WIRED.items():
        for key in shells.dioxus.get(section, {}).keys() - keys:
            yield f"Dioxus.toml: dx does not read {section}.{key}"
    for section in shells.dioxus.keys() - WIRED.keys() - {"web"}:
        yield f"Dioxus.toml: [{section}] says what our own manifest and property list must say"
    named = {
        "android_manifest": "android/AndroidManifest.xml",
        "android_main_activity": "android/MainActivity.kt",
        "ios_info_plist": "ios/Info.plist",
    }
    for key, path in named.items():
        yield from different(f"Dioxus.toml: application.{key}", shells.dioxus.get("application", {}).get(key), path)
    rules = shells.dioxus.get("android", {}).get("proguard_rules")
    yield from different("Dioxus.toml: android.proguard_rules", rules, ["android/proguard-rules.pro"])


@lint
def no_cleartext_address(shells):
    allowed = re.compile(
        r"http://(127\.0\.0\.1|localhost)\b"
        r"|http://schemas\.android\.com/(apk/res/android|tools)\""
        r"|http://www\.w3\.org/2000/svg\""
        r"|http://www\.apple\.com/DTDs/PropertyList-1\.0\.dtd"
    )
    for folder in ("android", "ios", "assets/phones"):
        for file in shells.files(folder):
            if file.suffix in NOT_TEXT:
                continue
            for at, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                if "http://" in allowed.sub("", line):
                    yield f"{shells.name(file)}:{at}: {line.strip()}"


@lint
def no_secret_in_a_file(shells):
    secret = re.compile(
        r"(storePassword|keyPassword|[A-Z_]*PASSWORD)\s*=\s*[\"']?(?!System\.getenv)[\w!-]+"
        r"|-----BEGIN|-P?android\.injected\.signing|(?:--ks-pass|-storepass|-keypass)\s+\S"
    )
    for folder in ("android", "ios"):
        for file in shells.files(folder):
            if file.suffix in {".jks", ".keystore", ".p12", ".p8", ".mobileprovision", ".cer"}:
                yield f"{shells.name(file)} does not belong into a repository"
            elif file.suffix not in NOT_TEXT and (found := secret.search(file.read_text(encoding="utf-8"))):
                yield f"{shells.name(file)}: {found[0]}"
    if "android" in shells.dioxus.get("bundle", {}):
        yield "Dioxus.toml: [bundle.android] would hold the key's passwords"


@lint
def colours_are_the_pages(shells):
    tokens = shells.text("assets/css/10-tokens.css")
    light, _, dark = tokens.partition("prefers-color-scheme: dark")

    def token(of, name):
        found = re.search(rf"--{name}: (#[0-9a-f]{{6}});", of)
        return found and found[1]

    for folder, of in (("values", light), ("values-night", dark)):
        colours = shells.colours(f"android/res/{folder}/job_tracker_colors.xml")
        for ours, theirs in (("ground", "bg"), ("accent", "accent")):
            yield from different(f"android/res/{folder}: {ours}", colours.get(f"job_tracker_{ours}"), token(of, theirs))
    for ours, theirs in (("Ground", "bg"), ("AccentColor", "accent")):
        try:
            entries = json.loads(shells.text(f"ios/Assets.xcassets/{ours}.colorset/Contents.json"))["colors"]
        except ValueError:
            continue
        parts = [entry["color"]["components"] for entry in entries]
        values = ["#" + "".join(part[it][2:] for it in ("red", "green", "blue")).lower() for part in parts]
        yield from different(f"ios: {ours}, light and dark", values, [token(light, theirs), token(dark, theirs)])


@lint
def rust_finds_the_activity(shells):
    kotlin, rules = shells.text("android/MainActivity.kt"), shells.text("android/proguard-rules.pro")
    if not kotlin.startswith("package dev.dioxus.main\n"):
        yield "MainActivity.kt is not in dx's package dev.dioxus.main"
    if "class MainActivity : WryActivity()" not in kotlin:
        yield "MainActivity is not a WryActivity"
    if "-keep class dev.dioxus.main.MainActivity" not in rules:
        yield "proguard-rules.pro does not keep the activity"
    for signature, kept in CALLED_BY_RUST.items():
        if not re.search(rf"^    fun {re.escape(signature)}(?!\w)", kotlin, re.MULTILINE):
            yield f"MainActivity.kt has no public fun {signature}"
        if kept not in rules:
            yield f"proguard-rules.pro does not keep {kept}"
    rust = "".join(file.read_text() for file in shells.files("src/platform", "*.rs"))
    for signature in CALLED_BY_RUST if '"takeLink"' in rust else ():
        if f'"{signature.split("(")[0]}"' not in rust:
            yield f"nothing in src/platform calls {signature}"
    for name in set(re.findall(r"\bjt[A-Z]\w+", kotlin)) if "window.jtLink" in rust else ():
        if f"window.{name} = " not in rust:
            yield f"src/platform gives the page no {name}"
    longest = re.search(r"LONGEST: usize = ([\d_]+);", shells.text("src/core/link.rs"))
    ours = re.search(r"LONGEST_LINK = ([\d_]+)", kotlin)
    yield from different("the longest link", ours and ours[1], longest and longest[1])


@lint
def the_languages_are_the_apps(shells):
    folders = {it.name for it in (shells.root / "locales").iterdir() if it.is_dir()}
    yield from different("the folders of locales/", folders, set(LANGUAGES))
    listed = shells.info and shells.info.get("CFBundleLocalizations")
    yield from different("ios/Info.plist: CFBundleLocalizations", listed, list(LANGUAGES))
