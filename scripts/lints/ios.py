"""iPhone: property lists, first screen, privacy, languages."""

import re

from shells import LANGUAGES, different, lint

COLLECTED = {"NSPrivacyCollectedDataTypeUserID", "NSPrivacyCollectedDataTypeOtherDataTypes"}
# Apple's list of reasons, as far as it concerns us.
REASONS = {
    "NSPrivacyAccessedAPICategoryFileTimestamp": {"DDA9.1", "C617.1", "3B52.1"},
    "NSPrivacyAccessedAPICategorySystemBootTime": {"35F9.1", "8FFB.1", "3D61.1"},
    "NSPrivacyAccessedAPICategoryDiskSpace": {"85F4.1", "E174.1", "7D9E.1", "B728.1"},
}


@lint
def the_property_list_is_complete(shells):
    info = shells.info
    if info is None:
        return
    should = {
        "CFBundleExecutable": "job-tracker",  # as the program is called in Cargo.toml
        "CFBundlePackageType": "APPL",
        "CFBundleSupportedPlatforms": ["iPhoneOS"],
        "ITSAppUsesNonExemptEncryption": False,
        "LSRequiresIPhoneOS": True,
        "UIDeviceFamily": [1],
        "UIRequiredDeviceCapabilities": ["arm64"],
        "CFBundleDevelopmentRegion": "en",
    }
    for key, value in should.items():
        yield from different(f"ios/Info.plist: {key}", info.get(key), value)
    orientations = info.get("UISupportedInterfaceOrientations", [])
    if "UIInterfaceOrientationPortrait" not in orientations or len(orientations) < 2:
        yield "ios/Info.plist: a phone may be held upright and sideways"
    for key in info:
        # build.sh writes these two; a wrong one here would survive on some paths.
        if key.startswith("DT") or key == "CFBundleIcons":
            yield f"ios/Info.plist: {key} is for ios/build.sh to write"


@lint
def the_phone_is_asked_for_nothing(shells):
    for key in shells.info or ():
        if key.endswith("UsageDescription") or key in ("UIBackgroundModes", "UIFileSharingEnabled", "NSUserTrackingUsageDescription"):
            yield f"ios/Info.plist asks for {key}"
    rights = shells.plist("ios/JobTracker.entitlements") or {}
    yield from different(
        "the entitlements",
        set(rights),
        {"application-identifier", "com.apple.developer.team-identifier", "get-task-allow", "keychain-access-groups"},
    )
    yield from different("get-task-allow", rights.get("get-task-allow"), False)


@lint
def ios_opens_our_links_only(shells):
    types = (shells.info or {}).get("CFBundleURLTypes", [])
    schemes = [scheme for it in types for scheme in it.get("CFBundleURLSchemes", [])]
    yield from different("ios/Info.plist: the schemes", schemes, ["jobtracker"])


@lint
def ios_speaks_https(shells):
    transport = (shells.info or {}).get("NSAppTransportSecurity")
    # The second is for the page's way to the Rust side, on 127.0.0.1.
    yield from different(
        "ios/Info.plist: NSAppTransportSecurity",
        transport,
        {"NSAllowsArbitraryLoads": False, "NSAllowsLocalNetworking": True},
    )


@lint
def the_first_screen_is_there(shells):
    name = (shells.info or {}).get("UILaunchStoryboardName")
    storyboard = shells.xml(f"ios/{name}.storyboard")
    if storyboard is None:
        yield f"ios/Info.plist names {name}.storyboard, which is not there"
        return
    yield from different("launchScreen", storyboard.get("launchScreen"), "YES")
    ids = {it.get("id") for it in storyboard.iter() if it.get("id")}
    if storyboard.get("initialViewController") not in ids:
        yield "the storyboard begins with a screen that is not there"
    for it in storyboard.iter("constraint"):
        for key in ("firstItem", "secondItem"):
            if it.get(key) and it.get(key) not in ids:
                yield f"constraint {it.get('id')} speaks of {it.get(key)}, which is not there"
    catalogue = shells.root / "ios/Assets.xcassets"
    for it in storyboard.iter():
        if it.tag == "imageView" and not (catalogue / f"{it.get('image')}.imageset").is_dir():
            yield f"the storyboard shows {it.get('image')}, which the catalogue lacks"
        if it.tag == "color" and it.get("name") and not (catalogue / f"{it.get('name')}.colorset").is_dir():
            yield f"the storyboard paints with {it.get('name')}, which the catalogue lacks"
        if it.get("customClass"):
            yield "a first screen may have no class of its own"
    if f"ios/{name}.storyboard --compile" not in shells.text("ios/build.sh"):
        yield f"ios/build.sh does not compile {name}.storyboard"


@lint
def privacy_is_as_it_is(shells):
    privacy = shells.plist("ios/PrivacyInfo.xcprivacy")
    if privacy is None:
        return
    yield from different("NSPrivacyTracking", privacy.get("NSPrivacyTracking"), False)
    yield from different("NSPrivacyTrackingDomains", privacy.get("NSPrivacyTrackingDomains"), [])
    collected = privacy.get("NSPrivacyCollectedDataTypes", [])
    yield from different("what is collected", {it.get("NSPrivacyCollectedDataType") for it in collected}, COLLECTED)
    for it in collected:
        facts = (
            it.get("NSPrivacyCollectedDataTypeLinked"),
            it.get("NSPrivacyCollectedDataTypeTracking"),
            it.get("NSPrivacyCollectedDataTypePurposes"),
        )
        should = (True, False, ["NSPrivacyCollectedDataTypePurposeAppFunctionality"])
        yield from different(f"linked, tracking, purposes of {it.get('NSPrivacyCollectedDataType')}", facts, should)
    accessed = privacy.get("NSPrivacyAccessedAPITypes", [])
    yield from different("the kinds of call with a reason", {it.get("NSPrivacyAccessedAPIType") for it in accessed}, set(REASONS))
    for it in accessed:
        reasons = set(it.get("NSPrivacyAccessedAPITypeReasons", []))
        if not reasons or not reasons <= REASONS.get(it.get("NSPrivacyAccessedAPIType"), set()):
            yield f"{it.get('NSPrivacyAccessedAPIType')}: {sorted(reasons)} are not Apple's reasons"
    if "ios/PrivacyInfo.xcprivacy" not in shells.text("ios/build.sh"):
        yield "ios/build.sh leaves PrivacyInfo.xcprivacy out"


@lint
def ios_texts_are_there_in_each_language(shells):
    texts = {}
    for language in LANGUAGES:
        lines = re.sub(r"/\*.*?\*/", "", shells.text(f"ios/{language}.lproj/InfoPlist.strings"), flags=re.DOTALL)
        texts[language] = dict(re.findall(r'^"(\w+)" = "([^"]+)";$', lines, re.MULTILINE))
        rest = re.sub(r'^"\w+" = "[^"]+";$', "", lines, flags=re.MULTILINE).strip()
        if rest:
            yield f"ios/{language}.lproj/InfoPlist.strings: {rest}"
    every = {key for of in texts.values() for key in of} | {"CFBundleDisplayName"}
    for language, of in texts.items():
        for key in sorted(every - of.keys()):
            yield f"{key} has no text in {language}"
    others = {it.stem for it in (shells.root / "ios").glob("*.lproj")}
    yield from different("the folders with texts", others, set(LANGUAGES))
