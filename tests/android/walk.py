"""A worker's first report on a phone that adb reaches, by the words of the Dutch manual:
`python3 tests/android/walk.py SERVER_PROGRAM`. The app must be installed (`android/build.sh --try`).

Starts the demo's server on this machine, which the phone reaches through `adb reverse`, opens the
app by the link of a letter, and goes by what the phone's accessibility says is on the screen. In the
end the server must have the performance, once. Screens are kept in target/screenshots/android.

It was never run: no phone and no emulator was at hand (docs/releasing.md)."""

import json
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ET
from pathlib import Path

PORT = 8080
PACKAGE = "be.jobtracker.app"
WITHIN_SECONDS = 60
SCREENS = Path(__file__).parents[2] / "target/screenshots/android"


def adb(*arguments, text=True):
    return subprocess.run(["adb", *arguments], check=True, stdout=subprocess.PIPE, text=text).stdout


class Phone:
    def __init__(self):
        SCREENS.mkdir(parents=True, exist_ok=True)
        self.kept = 0
        wide, high = map(int, re.search(r"(\d+)x(\d+)", adb("shell", "wm", "size"))[0].split("x"))
        self.swipe = [str(it) for it in (wide // 2, high * 2 // 3, wide // 2, high // 3, 300)]

    def nodes(self):
        """What stands on the screen, or nothing while it moves."""
        said = adb("exec-out", "uiautomator", "dump", "/dev/tty")
        found = re.search(r"<\?xml.*</hierarchy>", said, re.DOTALL)
        return list(ET.fromstring(found[0]).iter("node")) if found else []

    @staticmethod
    def names(node):
        return {node.get("text", "").strip(), node.get("content-desc", "").strip()}

    def find(self, wanted, what):
        """Waits for a node; looks further down the page, too."""
        until = time.monotonic() + WITHIN_SECONDS
        while time.monotonic() < until:
            found = [node for node in self.nodes() if wanted(node)]
            if found:
                return found[0]
            adb("shell", "input", "swipe", *self.swipe)
        self.keep("failed")
        sys.exit(f"the phone never showed {what}")

    def tap_on(self, node):
        left, top, right, bottom = map(int, re.findall(r"\d+", node.get("bounds")))
        adb("shell", "input", "tap", str((left + right) // 2), str((top + bottom) // 2))

    def tap(self, name):
        self.keep(name)
        self.tap_on(self.find(lambda it: name in self.names(it), f"«{name}»"))

    def tap_like(self, start):
        self.tap_on(self.find(lambda it: any(name.startswith(start) for name in self.names(it)), f"«{start}…»"))

    def sees(self, text):
        self.find(lambda it: any(text in name for name in self.names(it)), f"«{text}»")

    def fill(self, place, text):
        """The field at this place from above; the keyboard goes away afterwards."""
        is_field = lambda it: it.get("class") == "android.widget.EditText"
        self.find(is_field, "a field")
        self.tap_on([node for node in self.nodes() if is_field(node)][place])
        adb("shell", "input", "text", text.replace(" ", "%s"))
        adb("shell", "input", "keyevent", "111")

    def keep(self, name):
        self.kept += 1
        name = re.sub(r"\W+", "-", name).strip("-").lower()
        (SCREENS / f"{self.kept:02}-{name}.png").write_bytes(adb("exec-out", "screencap", "-p", text=False))


def asked(path, token=None, body=None):
    headers = {"content-type": "application/json"} | ({"authorization": f"Bearer {token}"} if token else {})
    data = json.dumps(body).encode() if body else None
    request = urllib.request.Request(f"http://127.0.0.1:{PORT}/v1{path}", data, headers)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def walk(phone, worker, client):
    address = urllib.parse.urlencode({"server": f"http://localhost:{PORT}", "login": worker["login"]})
    adb("shell", "am", "start", "-W", "-a", "android.intent.action.VIEW", "-d", f"'jobtracker://start?{address}'", PACKAGE)
    # An English phone: its worker may choose another language before she signs in.
    phone.tap_like("Nederlands")
    phone.tap("Verder")
    phone.sees("Meld u aan")
    # The link filled the login in.
    phone.fill(1, worker["password"])
    phone.tap("AANMELDEN")
    phone.tap("Klant toevoegen")
    phone.fill(0, client["number"])
    phone.fill(1, "Mevrouw Peeters")
    phone.tap("Toevoegen")
    phone.sees("Mevrouw Peeters is toegevoegd.")
    phone.tap_like("Mevrouw Peeters")
    phone.tap_like("Huishoudelijke hulp")
    phone.tap("Bevestigen")
    phone.tap_like("4")
    phone.tap_like("Bevestigen")
    phone.tap("VERZENDEN")
    phone.sees("De prestatie is verzonden")
    phone.keep("sent")


with tempfile.TemporaryDirectory() as data:
    server = subprocess.Popen([sys.argv[1], "demo", "--data", data, "--listen", f"127.0.0.1:{PORT}"],
                              stdout=subprocess.PIPE, text=True)
    try:
        demo = json.loads(server.stdout.readline())
        worker, client = demo["workers"][0], demo["clients"][0]
        signed_in = asked("/session", body={"login": worker["login"], "password": worker["password"]})
        before = asked("/performances", signed_in["token"])["items"]
        adb("reverse", f"tcp:{PORT}", f"tcp:{PORT}")
        walk(Phone(), worker, client)
        ids = {it["id"] for it in before}
        new = [it for it in asked("/performances", signed_in["token"])["items"] if it["id"] not in ids]
        assert len(new) == 1 and new[0]["client_number"] == client["number"] and new[0]["hours"] == 4, new
    finally:
        server.terminate()
        server.wait()
print("the worker's report from the phone is at the server, once")
