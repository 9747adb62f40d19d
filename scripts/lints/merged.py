"""The manifest that Android's tools make of ours and those of the libraries. android/build.sh calls
it on its own, also on a Mac, whose Python is old: `python3 scripts/lints/merged.py FILE`."""

import sys
import xml.etree.ElementTree as ET

ANDROID = "{http://schemas.android.com/apk/res/android}"
PERMISSIONS = {"android.permission.INTERNET"}
ACTIVITY = "dev.dioxus.main.MainActivity"
# androidx.core gives each app one of its own, with which it guards its own receivers.
HARMLESS = ".DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION"


def problems_of_merged(file):
    root = ET.parse(file).getroot()
    problems = []
    for it in root.iter("uses-permission"):
        name = it.get(f"{ANDROID}name", "")
        if name not in PERMISSIONS and not name.endswith(HARMLESS):
            problems.append(f"asks for {name}")
    for tag in ("activity", "activity-alias", "service", "receiver", "provider"):
        for it in root.iter(tag):
            name = it.get(f"{ANDROID}name", "")
            # Before Android 12 an intent filter alone exported.
            exported = it.get(f"{ANDROID}exported") == "true" or it.find("intent-filter") is not None
            if exported and name != ACTIVITY:
                problems.append(f"exports {tag} {name}")
    return problems


if __name__ == "__main__":
    found = problems_of_merged(sys.argv[1])
    print("\n".join(found) or "the merged manifest asks for nothing else")
    sys.exit(1 if found else 0)
