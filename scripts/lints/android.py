"""Android: manifest and resources."""

import re
import xml.etree.ElementTree as ET

from merged import ACTIVITY, ANDROID, PERMISSIONS
from shells import LANGUAGES, TOOLS, different, lint

MANIFEST = "android/AndroidManifest.xml"
# Without any of these a change of it would recreate the activity, which ends the app.
CHANGES = {
    "orientation", "keyboardHidden", "keyboard", "screenSize", "smallestScreenSize", "locale",
    "layoutDirection", "fontScale", "screenLayout", "density", "uiMode",
}
# (actions, categories, scheme, host)
FILTERS = {
    ("MAIN", "LAUNCHER", None, None),
    ("VIEW", "BROWSABLE DEFAULT", "jobtracker", "start"),
    ("VIEW", "BROWSABLE DEFAULT", "jobtracker", "client"),
}
OF_LIBRARIES = {"style/Theme.AppCompat.DayNight.NoActionBar"}
OURS = re.compile(r"^(job_tracker_|ic_job_tracker|Theme\.JobTracker)")
BACKUP_DOMAINS = {
    f"{device}{domain}" for device in ("", "device_") for domain in ("root", "file", "database", "sharedpref")
} | {"external"}


def removed(element):
    return element.get(f"{TOOLS}node") == "remove"


def kept(shells, *tags):
    """Elements of the manifest that stay in it."""
    if shells.manifest is None:
        return []
    return [it for it in shells.manifest.iter() if it.tag in tags and not removed(it)]


def defined(shells):
    """Every resource as `type/name`, with the files that define it."""
    found = {}
    for file in shells.files("android/res"):
        kind = file.parent.name.split("-")[0]
        if kind == "values":
            root = shells.xml(shells.name(file))
            for it in [] if root is None else root:
                found.setdefault(f"{it.tag}/{it.get('name')}", []).append(file)
        else:
            found.setdefault(f"{kind}/{file.stem}", []).append(file)
    return found


def used(shells):
    """Every reference as (file, `type/name`)."""
    for file in [shells.root / MANIFEST, *shells.files("android/res", "*.xml")]:
        text = re.sub(r"<!--.*?-->", "", file.read_text(), flags=re.DOTALL)
        for name in re.findall(r"""[">]@\+?(\w+/[\w.]+)""", text):
            yield file, name
        for child, parent in re.findall(r'<style name="([\w.]+)" parent="(?:@style/)?([\w.]+)"', text):
            yield file, f"style/{parent}"
    kotlin = shells.root / "android/MainActivity.kt"
    for kind, name in re.findall(r"(?<![\w.])R\.(\w+)\.(\w+)", kotlin.read_text()):
        yield kotlin, f"{kind}/{name.replace('Theme_', 'Theme.')}"


@lint
def references_lead_somewhere(shells):
    there = defined(shells)
    for file, name in used(shells):
        if name not in there and name not in OF_LIBRARIES:
            yield f"{shells.name(file)} asks for {name}, which is not there"


@lint
def resources_are_used(shells):
    names = {name for _, name in used(shells)}
    for name in defined(shells).keys() - names:
        yield f"nothing uses {name}"


@lint
def resources_have_our_names(shells):
    """dx writes files and names of its own into the same folder, anew each time."""
    for name, files in defined(shells).items():
        if not OURS.match(name.split("/")[1]):
            yield f"{name} in {shells.name(files[0])} could be one of dx's"
    for file in shells.files("android/res"):
        if not OURS.match(file.name):
            yield f"{shells.name(file)} could be one of dx's"


@lint
def texts_are_there_in_each_language(shells):
    texts = {}
    for language in LANGUAGES:
        # English is also for whom the others are not.
        folder = "values" if language == "en" else f"values-{language}"
        texts[language] = {}
        for file in shells.files(f"android/res/{folder}", "*.xml"):
            root = shells.xml(shells.name(file))
            for it in [] if root is None else root.iter("string"):
                texts[language][it.get("name")] = (it.text or "").strip()
    every = {name for of in texts.values() for name in of}
    for language, of in texts.items():
        for name in sorted(every):
            if not of.get(name):
                yield f"{name} has no text in {language}"
    others = {it.parent.name for it in shells.files("android/res", "*strings.xml")}
    should = {"values" if it == "en" else f"values-{it}" for it in LANGUAGES}
    yield from different("the folders with texts", others, should)
    root = shells.xml("android/res/xml/job_tracker_locales.xml")
    listed = [] if root is None else [it.get(f"{ANDROID}name") for it in root]
    yield from different("the list of languages", listed, list(LANGUAGES))


@lint
def permissions_are_as_designed(shells):
    tags = ("uses-permission", "uses-permission-sdk-23", "permission", "uses-feature", "queries", "uses-library")
    asked = {(it.tag, it.get(f"{ANDROID}name")) for it in kept(shells, *tags)}
    should = {("uses-permission", it) for it in PERMISSIONS} | {("queries", None)}
    yield from different(f"what {MANIFEST} asks for", asked, should)
    seen = [(it.tag, it.get(f"{ANDROID}name")) for of in kept(shells, "queries") for it in of.iter() if it is not of]
    reader = [("intent", None), ("action", "android.intent.action.TTS_SERVICE")]
    yield from different(f"the apps that {MANIFEST} sees", seen, reader)


@lint
def one_activity_is_exported(shells):
    parts = kept(shells, "activity", "activity-alias", "service", "receiver", "provider")
    yield from different(
        f"the components in {MANIFEST}",
        [(it.tag, it.get(f"{ANDROID}name"), it.get(f"{ANDROID}exported")) for it in parts],
        [("activity", ACTIVITY, "true")],
    )
    filters = []
    for it in kept(shells, "intent-filter"):
        def short(tag):
            return " ".join(sorted(child.get(f"{ANDROID}name").rsplit(".", 1)[1] for child in it.iter(tag)))

        data = list(it.iter("data"))
        address = data[0] if len(data) == 1 else ET.Element("data")
        keys = {key for child in data for key in child.attrib} - {f"{ANDROID}scheme", f"{ANDROID}host"}
        if keys or len(data) > 1:
            yield f"an intent filter matches more than one scheme and host: {sorted(keys)}"
        filters.append((short("action"), short("category"), address.get(f"{ANDROID}scheme"), address.get(f"{ANDROID}host")))
    yield from different(f"the links that {MANIFEST} opens", sorted(filters, key=str), sorted(FILTERS, key=str))


@lint
def the_activity_survives_changes(shells):
    for activity in kept(shells, "activity"):
        get = lambda name: activity.get(f"{ANDROID}{name}")  # noqa: E731
        yield from different("configChanges", set((get("configChanges") or "").split("|")), CHANGES)
        yield from different("launchMode", get("launchMode"), "singleTask")
        yield from different("windowSoftInputMode", get("windowSoftInputMode"), "adjustResize")
        named = {it.get(f"{ANDROID}name"): it.get(f"{ANDROID}value") for it in activity.iter("meta-data")}
        yield from different("android.app.lib_name", named.get("android.app.lib_name"), "main")


@lint
def nothing_is_for_debugging(shells):
    for it in kept(shells, "application", "activity", "profileable"):
        for name in ("debuggable", "testOnly", "shell", "usesCleartextTraffic", "extractNativeLibs"):
            if it.get(f"{ANDROID}{name}") is not None:
                yield f"{MANIFEST} sets {name}"
    for file in ("android/app.gradle.kts", "android/build.sh", "android/MainActivity.kt"):
        for word in ("isDebuggable", "isJniDebuggable", "setWebContentsDebuggingEnabled"):
            if word in shells.text(file):
                yield f"{file} speaks of {word}"


@lint
def nothing_is_backed_up(shells):
    for application in kept(shells, "application"):
        for name, should in (("allowBackup", "false"), ("fullBackupContent", "false"),
                             ("dataExtractionRules", "@xml/job_tracker_data_extraction")):
            yield from different(name, application.get(f"{ANDROID}{name}"), should)
    rules = shells.xml("android/res/xml/job_tracker_data_extraction.xml")
    for way in ("cloud-backup", "device-transfer"):
        part = None if rules is None else rules.find(way)
        left_out = set() if part is None else {it.get("domain") for it in part.iter("exclude") if it.get("path") == "."}
        yield from different(f"what {way} leaves out", left_out, BACKUP_DOMAINS)
        if part is not None and part.find("include") is not None:
            yield f"{way} includes something"


@lint
def cleartext_is_for_loopback_only(shells):
    for application in kept(shells, "application"):
        config = application.get(f"{ANDROID}networkSecurityConfig")
        yield from different("networkSecurityConfig", config, "@xml/job_tracker_network_security")
    root = shells.xml("android/res/xml/job_tracker_network_security.xml")
    if root is None:
        return
    open_ = [it for it in root.iter() if it.get("cleartextTrafficPermitted") == "true"]
    domains = [(d.text, d.get("includeSubdomains")) for it in open_ for d in it.iter("domain")]
    yield from different("the kinds of rule that allow cleartext", [it.tag for it in open_], ["domain-config"])
    yield from different("the domains that allow cleartext", domains, [("127.0.0.1", "false")])
    base = root.find("base-config")
    yield from different(
        "cleartext elsewhere", None if base is None else base.get("cleartextTrafficPermitted"), "false"
    )
    for tag in ("trust-anchors", "debug-overrides", "certificates"):
        if root.find(f".//{tag}") is not None:
            yield f"the network's rules have {tag}"
