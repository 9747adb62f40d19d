"""Shows that each lint finds what it is there for: on a copy of the shells, one mishap after the
other, exactly the lint that it belongs to must find something. Then both build scripts are rehearsed."""

import shutil
import tempfile
from pathlib import Path

from merged import problems_of_merged
from mishaps import MERGED, MISHAPS
from rehearsal import rehearse
from rehearsal_ios import rehearse_ios
from shells import LINTS, Shells
from tools import SLOW

# What the lints read; the rest of the repository can be large.
COPIED = (
    "android", "ios", "assets", "locales", "docs/privacy", "docs/stores.md", "scripts", "src/core/link.rs", "src/platform", "Cargo.toml", "Cargo.lock",
    "Dioxus.toml", "README.md",
)


def copy(root, to):
    for name in COPIED:
        source, target = root / name, to / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)


class Undo:
    """What the copy looked like before a mishap."""

    def __init__(self, folder):
        self.folder = folder
        self.states = self.look()
        self.contents = {file: file.read_bytes() for file in self.states}

    def look(self):
        states = {}
        for file in self.folder.rglob("*"):
            if file.is_file():
                stat = file.stat()
                states[file] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        return states

    def undo(self):
        now = self.look()
        for file in now.keys() - self.states.keys():
            file.unlink()
            # A folder that the mishap made.
            if not any(file.parent.iterdir()):
                file.parent.rmdir()
        for file, state in self.states.items():
            if now.get(file) != state:
                file.write_bytes(self.contents[file])
        self.states = self.look()


def finders(copy_of, mishap_of):
    """The lints that find something; slow ones are asked only about their own mishaps."""
    slow = {it.__name__ for it in SLOW}
    asked = [name for name in LINTS if name not in slow or name == mishap_of]
    shells = Shells(copy_of)
    return {name for name in asked if any(True for _ in LINTS[name](shells))}


def self_test(root):
    passed, failed = 0, []

    def expect(what, is_, should):
        nonlocal passed
        if is_ == should:
            passed += 1
        else:
            failed.append(f"{what}: {is_}, should be {should}")

    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder) / "clean"
        copy(root, clean)
        expect("nothing wrong", finders(clean, None), set())
        before = Undo(clean)
        for lint, what, spoil in MISHAPS:
            spoil(clean)
            expect(f"{lint}: {what}", finders(clean, lint), {lint})
            before.undo()
        expect("everything undone", finders(clean, None), set())
        for lint in SLOW:
            expect(f"{lint.__name__} finds nothing wrong", list(lint(Shells(clean))), [])
        for text, should in MERGED:
            file = Path(folder) / "merged.xml"
            file.write_text(text)
            expect("merged manifest", set(problems_of_merged(file)), should)
        rehearse(clean, expect)
        rehearse_ios(clean, expect)
    for name in LINTS.keys() - {lint for lint, _, _ in MISHAPS}:
        failed.append(f"{name} has no mishap that it must find")
    print("\n".join(failed))
    print(f"{passed} passed, {len(failed)} failed")
    return not failed
