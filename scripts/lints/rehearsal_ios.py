"""Runs ios/build.sh from end to end on Linux, with stand-ins for the Mac's tools: what ends up in
the package, and that nothing changes in it once it is signed."""

import os
import plistlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from shells import LANGUAGES

TEAM = "ABCDE12345"

TOOL = f"""#!{sys.executable}
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
sys.dont_write_bytecode = True
from rehearsal_ios import tool
sys.exit(tool(sys.argv))
"""
TOOLS = ("uname", "xcrun", "xcodebuild", "sw_vers", "plutil", "PlistBuddy", "security", "codesign", "dx", "rustup", "cargo")


def value_after(arguments, option):
    return arguments[arguments.index(option) + 1]


def said(line):
    with open(os.environ["SAID"], "a", encoding="utf-8") as file:
        file.write(f"{line}\n")


def plutil(arguments):
    *options, name = arguments
    if options[:2] == ["-convert", "binary1"] and "-o" in options:
        # The strings of a .lproj; what they say is for the lints.
        Path(value_after(options, "-o")).write_bytes(Path(name).read_bytes())
        return 0
    file = Path(name)
    content = plistlib.loads(file.read_bytes())
    form = plistlib.FMT_XML
    match options:
        case ["-replace", key, "-string", value]:
            content[key] = value
        case ["-replace", key, "-json", '["iPhoneSimulator"]']:
            content[key] = ["iPhoneSimulator"]
        case ["-remove", key]:
            del content[key]
        case ["-convert", "binary1"]:
            form = plistlib.FMT_BINARY
        case ["-lint"]:
            return 0
        case _:
            raise SystemExit(f"plutil {arguments}")
    file.write_bytes(plistlib.dumps(content, fmt=form))
    return 0


def plist_buddy(arguments):
    _, command, name = arguments
    content = plistlib.loads(Path(name).read_bytes())
    verb, rest = command.split(" ", 1)
    if verb == "Merge":
        merged = plistlib.loads(Path(rest).read_bytes()) | content
        Path(name).write_bytes(plistlib.dumps(merged))
        return 0
    for key in rest.removeprefix(":").split(":"):
        content = content[int(key)] if isinstance(content, list) else content[key]
    print(content)
    return 0


def xcrun(arguments):
    match arguments:
        case ["--find", _]:
            return 0
        case ["--sdk", sdk, what]:
            print({"--show-sdk-build-version": "22F76"}.get(what, "18.5"))
        case ["actool", _, "--compile", app, *options]:
            Path(app, "Assets.car").write_text(value_after(options, "--app-icon"))
            icons = {"CFBundleIcons": {"CFBundlePrimaryIcon": {"CFBundleIconName": "AppIcon"}}}
            Path(value_after(options, "--output-partial-info-plist")).write_bytes(plistlib.dumps(icons))
        case ["ibtool", source, "--compile", compiled, *_]:
            Path(compiled).mkdir()
            Path(compiled, "Info.plist").write_text(source)
        case _:
            raise SystemExit(f"xcrun {arguments}")
    return 0


def contents(app):
    return sorted((str(it.relative_to(app)), it.read_bytes()) for it in Path(app).rglob("*") if it.is_file())


def codesign(arguments):
    if "--entitlements" in arguments:
        rights = plistlib.loads(Path(value_after(arguments, "--entitlements")).read_bytes())
        said(f"entitlements {rights['application-identifier']} {rights['keychain-access-groups']}")
    app = arguments[-1]
    seal = Path(os.environ["SAID"]).with_name("seal")
    if "--verify" in arguments:
        said("verified" if seal.read_text() == repr(contents(app)) else "something changed after signing")
    else:
        said(f"signed as {value_after(arguments, '--sign')}")
        seal.write_text(repr(contents(app)))
    return 0


def dx(arguments):
    if arguments == ["--version"]:
        print("dioxus 0.7.10 (0000000)")
        return 0
    said(f"dx {' '.join(arguments)} for {os.environ['IPHONEOS_DEPLOYMENT_TARGET']}")
    app = Path("target/dx/job-tracker/release/ios/JobTracker.app")
    app.mkdir(parents=True)
    (app / "Info.plist").write_text("dx's own")
    (app / "job-tracker").write_text("program")
    (app / "job-tracker").chmod(0o755)
    return 0


def tool(argv):
    """Stands in for the tool that it is called as."""
    name, arguments = Path(argv[0]).name, argv[1:]
    if name in (by_name := {"plutil": plutil, "PlistBuddy": plist_buddy, "xcrun": xcrun, "codesign": codesign, "dx": dx}):
        return by_name[name](arguments)
    if name == "security":
        identifier = os.environ.get("ALLOWED", f"{TEAM}.be.jobtracker.app")
        profile = {"TeamIdentifier": [TEAM], "Entitlements": {"application-identifier": identifier}}
        Path(value_after(arguments, "-o")).write_bytes(plistlib.dumps(profile))
        return 0
    print({
        "uname": "arm64" if arguments else "Darwin", "xcodebuild": "Xcode 16.4\nBuild version 16F6", "sw_vers": "24F74",
        "rustup": "aarch64-apple-ios\naarch64-apple-ios-sim",
    }.get(name, ""))
    return 0


def rehearse_ios(root, expect):
    """`root` is a copy; `expect(what, is, should)` counts."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Path(folder)
        (stage / "bin").mkdir()
        for name in TOOLS:
            (stage / "bin" / name).write_text(TOOL)
            (stage / "bin" / name).chmod(0o755)
        (stage / "my.mobileprovision").write_text("profile")

        def build(*arguments, **environment):
            (stage / "said").write_text("")
            done = subprocess.run(
                [root / "ios/build.sh", *arguments], capture_output=True, text=True, check=False, cwd=stage,
                env={
                    "PATH": f"{stage}/bin:{os.defpath}", "HOME": folder, "SAID": str(stage / "said"),
                    "PLIST_BUDDY": str(stage / "bin/PlistBuddy"), **environment,
                },
            )
            return done.returncode, (stage / "said").read_text().splitlines(), done.stdout + done.stderr

        info = plistlib.loads((root / "ios/Info.plist").read_bytes())
        version, number = info["CFBundleShortVersionString"], int(info["CFBundleVersion"])
        app = root / "target/dx/job-tracker/release/ios/JobTracker.app"
        signing = {"JOB_TRACKER_IDENTITY": "Apple Distribution: Example", "JOB_TRACKER_PROFILE": "my.mobileprovision"}
        asked = "dx build --ios --release --package job-tracker --bin job-tracker --target {} --cargo-args=--locked for 16.0"

        done, lines, told = build(JOB_TRACKER_BUILD="3", **signing)
        expect(f"a package, {told}", (done, lines), (0, [
            asked.format("aarch64-apple-ios"),
            f"entitlements {TEAM}.be.jobtracker.app ['{TEAM}.be.jobtracker.app']",
            "signed as Apple Distribution: Example",
            "verified",
        ]))
        info = plistlib.loads((app / "Info.plist").read_bytes())
        expect("the versions", (info["CFBundleShortVersionString"], info["CFBundleVersion"]), (version, str(number + 3)))
        expect("what Xcode would have added", (info["DTXcode"], info["DTSDKName"], info["CFBundleIcons"]), (
            "1640", "iphoneos18.5", {"CFBundlePrimaryIcon": {"CFBundleIconName": "AppIcon"}}))
        if done:
            return
        with zipfile.ZipFile(root / f"target/ios/job-tracker-{version}.ipa") as package:
            files = {it.filename.removeprefix("Payload/JobTracker.app/") for it in package.infolist() if not it.is_dir()}
        expect("what is in the package", files, {
            "Info.plist", "job-tracker", "Assets.car", "LaunchScreen.storyboardc/Info.plist", "PrivacyInfo.xcprivacy",
            "embedded.mobileprovision", *(f"{it}.lproj/InfoPlist.strings" for it in LANGUAGES),
        })

        done, lines, told = build("--simulator")
        expect(f"the simulator needs no account, {told}", (done, lines), (0, [asked.format("aarch64-apple-ios-sim"), "signed as -"]))
        info = plistlib.loads((app / "Info.plist").read_bytes())
        expect("the simulator's platform", info["CFBundleSupportedPlatforms"], ["iPhoneSimulator"])

        for what, words, environment in (
            ("no certificate", "JOB_TRACKER_IDENTITY names", {}),
            ("no profile", "there is no profile", {**signing, "JOB_TRACKER_PROFILE": "other"}),
            ("another app's profile", "the profile is for", {**signing, "ALLOWED": f"{TEAM}.be.other"}),
            ("a build number too large", "JOB_TRACKER_BUILD is a number", {**signing, "JOB_TRACKER_BUILD": "100"}),
        ):
            done, _, told = build(**environment)
            expect(what, (done != 0, words in told), (True, True))
