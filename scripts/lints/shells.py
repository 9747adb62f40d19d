"""What the lints read, and where they register."""

import plistlib
import re
import tomllib
import xml.etree.ElementTree as ET
from functools import cached_property
from pathlib import Path

LANGUAGES = ("nl", "fr", "de", "en", "pl", "ro", "bg", "pt", "es", "uk", "ru", "tr", "ar")
# Those of the office, in which its own documents are.
OFFICE = LANGUAGES[:4]
TOOLS = "{http://schemas.android.com/tools}"

LINTS = {}


def lint(function):
    """Registers a generator of problems under its own name, as `permissions_are_as_designed`."""
    LINTS[function.__name__] = function
    return function


class Shells:
    """The repository, as far as the shells are concerned. Files that cannot be read are `None`:
    `files_are_well_formed` says so, and the other lints pass over them."""

    def __init__(self, root):
        self.root = Path(root)

    def text(self, path):
        file = self.root / path
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    def files(self, folder, pattern="*"):
        return sorted(file for file in (self.root / folder).rglob(pattern) if file.is_file())

    def name(self, file):
        return str(Path(file).relative_to(self.root))

    def xml(self, path):
        try:
            return ET.fromstring(self.text(path).encode())
        except ET.ParseError:
            return None

    def plist(self, path):
        try:
            return plistlib.loads(self.text(path).encode())
        except Exception:  # plistlib lets those of the XML parser through
            return None

    def toml(self, path):
        return tomllib.loads(self.text(path))

    @cached_property
    def manifest(self):
        return self.xml("android/AndroidManifest.xml")

    @cached_property
    def info(self):
        return self.plist("ios/Info.plist")

    @cached_property
    def dioxus(self):
        return self.toml("Dioxus.toml")

    @cached_property
    def cargo(self):
        return self.toml("Cargo.toml")

    @property
    def version(self):
        return self.cargo["workspace"]["package"]["version"]

    @property
    def identifier(self):
        return self.dioxus["bundle"]["identifier"]

    def setting(self, path, name):
        """The value of NAME=… in a shell script."""
        found = re.search(rf"^(?:export )?{name}=(\S+)$", self.text(path), re.MULTILINE)
        return found and found[1]

    def colours(self, path):
        """Name → `#rrggbb` of a file of Android colours."""
        root = self.xml(path)
        return {} if root is None else {it.get("name"): it.text for it in root.iter("color")}


def different(what, is_, should):
    """One problem if the two are not the same."""
    if is_ != should:
        yield f"{what} is {is_!r}, should be {should!r}"
