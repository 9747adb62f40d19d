"""What the phones' own tools say, as far as Debian has them: aapt2 and kotlinc; and shellcheck."""

import json
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from merged import ANDROID
from shells import TOOLS, lint

HERE = Path(__file__).parent
# Debian's newest: Android 10, API 29.
FRAMEWORK = "/usr/share/android-framework-res/framework-res.apk"
# What came later, by the level that brought it. aapt2 would not know these; nothing else is left out.
LATER = {
    "allowNativeHeapPointerTagging": 30,
    "enableOnBackInvokedCallback": 33,
    "localeConfig": 33,
    "dataExtractionRules": 31,
    "windowSplashScreenBackground": 31,
    "windowSplashScreenAnimatedIcon": 31,
    "queries": 30,
}
# What the library AppCompat defines, for the linker to find.
OF_LIBRARIES = """<?xml version="1.0" encoding="utf-8"?>
<resources>
    <attr name="colorPrimary" format="color" />
    <attr name="colorAccent" format="color" />
    <style name="Theme.AppCompat.DayNight.NoActionBar" parent="" />
</resources>
"""
WRY = ("WryActivity.kt", "Logger.kt")


def run(*command, folder=None):
    return subprocess.run([str(it) for it in command], cwd=folder, capture_output=True, text=True, check=False)


def lines(done):
    """What a failed command said."""
    if done.returncode == 0:
        return
    said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip() and "OpenJDK" not in line]
    yield from said or [f"{done.args[0]} failed"]


def without_later(root):
    for it in list(root.iter()):
        for name in LATER:
            it.attrib.pop(f"{ANDROID}{name}", None)
        for child in list(it):
            if child.tag in LATER or child.get(f"{TOOLS}node") == "remove" or child.get("name", "").removeprefix("android:") in LATER:
                it.remove(child)
        for key in [key for key in it.attrib if key.startswith(TOOLS)]:
            del it.attrib[key]
    return root


@lint
def aapt2_links_the_resources(shells):
    """The real resources and manifest, against Android 10 and without what is newer."""
    if shells.manifest is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copytree(shells.root / "android/res", work / "res")
        # All of them compile as they are; the linker gets those that this Android knows.
        yield from lines(run("aapt2", "compile", "--dir", work / "res", "-o", work / "all.zip"))
        for file in (work / "res").rglob("*.xml"):
            text = file.read_text()
            if any(name in text for name in LATER):
                file.write_text(ET.tostring(without_later(ET.fromstring(text.encode())), encoding="unicode"))
        (work / "res/values/of_libraries.xml").write_text(OF_LIBRARIES)
        manifest = without_later(ET.fromstring(shells.text("android/AndroidManifest.xml").encode()))
        manifest.set("package", shells.identifier)
        (work / "AndroidManifest.xml").write_bytes(ET.tostring(manifest))
        android = shells.dioxus["android"]
        for command in (
            ("aapt2", "compile", "--dir", "res", "-o", "res.zip"),
            ("aapt2", "link", "-I", FRAMEWORK, "--manifest", "AndroidManifest.xml", "-o", "app.apk",
             "--min-sdk-version", android["min_sdk"], "--target-sdk-version", android["target_sdk"], "res.zip"),
        ):
            done = run(*command, folder=work)
            yield from lines(done)
            if done.returncode:
                return
        said = run("aapt", "dump", "badging", "app.apk", folder=work).stdout
        for fact in ("uses-permission: name='android.permission.INTERNET'", "application-label-nl:'Job Tracker'",
                     "launchable-activity: name='dev.dioxus.main.MainActivity'"):
            if fact not in said:
                yield f"the linked package does not say {fact}"


def wry():
    """The folder of wry's Kotlin files, of the version that the app links."""
    # This repository's, also when the lints read a copy of a part of it.
    done = run("cargo", "metadata", "--locked", "--format-version", "1", folder=HERE.parents[1])
    if done.returncode:
        return None
    for package in json.loads(done.stdout)["packages"]:
        if package["name"] == "wry":
            return Path(package["manifest_path"]).parent / "src/android/kotlin"
    return None


@lint
def kotlin_compiles_the_activity(shells):
    """Against wry's real WryActivity, and stand-ins for Android's classes with the signatures that
    Google documents. Debian's compiler is older than dx's: what it takes, dx's takes too."""
    folder = wry()
    if folder is None:
        yield "cargo metadata does not tell where wry is"
        return
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        # Each class of the stand-ins wants a file of its own.
        for part in re.split(r"^(?=package )", (HERE / "stubs.java").read_text(), flags=re.MULTILINE)[1:]:
            package = re.match(r"package ([\w.]+);", part)[1]
            name = re.search(r"^public (?:abstract )?(?:class|@?interface) (\w+)", part, re.MULTILINE)[1]
            file = work / "java" / package.replace(".", "/") / f"{name}.java"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(part)
        done = run("javac", "-nowarn", "-d", work / "stubs", *sorted((work / "java").rglob("*.java")))
        yield from (f"stubs.java: {it}" for it in lines(done))
        holes = {"package": "dev.dioxus.main", "library": "main", "class-extension": "", "class-init": ""}
        for name in WRY:
            text = (folder / name).read_text()
            (work / name).write_text(re.sub(r"\{\{([\w-]+)\}\}", lambda hole: holes[hole[1]], text))
        shutil.copy(shells.root / "android/MainActivity.kt", work)
        (work / "RustWebView.kt").write_text(
            "package dev.dioxus.main\nclass RustWebView(context: android.content.Context) : android.webkit.WebView(context)\n"
        )
        sources = [work / name for name in ("MainActivity.kt", "RustWebView.kt", *WRY)]
        done = run("kotlinc", "-nowarn", "-classpath", work / "stubs", "-d", work / "out", *sources)
        yield from (it.replace(temporary, "") for it in lines(done) if "error:" in it or "MainActivity" in it)
        if not done.returncode and not (work / "out/dev/dioxus/main/MainActivity.class").is_file():
            yield "kotlinc wrote no MainActivity"


@lint
def shellcheck_reads_the_scripts(shells):
    scripts = [shells.root / "android/build.sh", shells.root / "ios/build.sh"]
    scripts += [it for it in shells.files("scripts") if it.suffix in ("", ".sh") and is_bash(it)]
    for script in scripts:
        for problem in lines(run("bash", "-n", script)):
            yield f"{shells.name(script)}: {problem}"
        if not script.stat().st_mode & 0o100 and script.suffix == "":
            yield f"{shells.name(script)} cannot be run"
    # From the root, where what they source is found.
    names = [shells.name(it) for it in scripts]
    done = run("shellcheck", "--severity=warning", "--external-sources", "--format=gcc", *names, folder=shells.root)
    yield from lines(done)


def is_bash(file):
    with file.open("rb") as opened:
        return b"bash" in opened.readline() or file.suffix == ".sh"


# Each takes seconds, so the self-test asks them only about what is theirs.
SLOW = (aapt2_links_the_resources, kotlin_compiles_the_activity, shellcheck_reads_the_scripts)
