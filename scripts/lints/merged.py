"""The manifest that Android's tools make of ours and those of the libraries."""

import xml.etree.ElementTree as ET

from android import ACTIVITY, PERMISSIONS
from shells import ANDROID

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
