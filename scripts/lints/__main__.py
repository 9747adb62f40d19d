"""Lints of the phones' shells. scripts/shells installs what they need and calls this.

    python3 scripts/lints                  every lint
    python3 scripts/lints --self-test      every lint must find its own mishap, and only that one
    python3 scripts/lints --write-privacy  what the app says of privacy, into the stores' listings
"""

import sys
from pathlib import Path

from shells import LINTS, Shells

# Each registers its lints.
import android  # noqa: F401
import both  # noqa: F401
import icons  # noqa: F401
import ios  # noqa: F401
import stores  # noqa: F401
import tools  # noqa: F401

ROOT = Path(__file__).resolve().parents[2]


def check():
    shells = Shells(ROOT)
    found = 0
    for name, lint in LINTS.items():
        for problem in lint(shells):
            found += 1
            print(f"{name}: {problem}")
    print(f"{len(LINTS)} lints, {found} problems")
    return found == 0


def main(arguments):
    match arguments:
        case []:
            return check()
        case ["--self-test"]:
            from selftest import self_test

            return self_test(ROOT)
        case ["--write-privacy"]:
            stores.write_privacy(Shells(ROOT))
            return True
        case _:
            print(__doc__, file=sys.stderr)
            return False


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1:]) else 1)
