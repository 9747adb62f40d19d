"""A server behind each proxy, called by curl over TLS as phones and the office call it.
`test-proxies` runs it."""

import base64
import hashlib
import hmac
import html
import json
import os
import re
import socket
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NAME = "jobs.example.be"
# The proxy calls the server from here, and is trusted; the callers below are nobody's proxies.
PROXY, ANA, BEA = "127.0.0.1", "127.0.0.2", "127.0.0.3"
# Of one address in a minute; its networks have a few times as many.
SIGN_INS = 5

program = sys.argv[1]
examples = Path(__file__).parent / "proxies"
passed = 0


def holds(what, is_so, said=""):
    global passed
    if not is_so:
        sys.exit(f"does not hold: {what}\n{said}")
    passed += 1
    print(f"ok: {what}", flush=True)


def free_port():
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        return it.getsockname()[1]


def wait_for(port, process):
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as it:
            if it.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit(f"nothing listens on port {port}: {process.args}")


class Caller:
    """curl, from an address of its own, with its own cookies."""

    def __init__(self, work, ports, address=ANA):
        self.work, self.ports, self.address = work, ports, address
        self.cookies = work / f"cookies-{address}"

    def call(self, path, *more, scheme="https"):
        port = self.ports[scheme]
        command = ["curl", "--silent", "--show-error", "--noproxy", "*", "--max-time", "60",
                   "--interface", self.address, "--cacert", self.work / "ca.pem",
                   "--resolve", f"{NAME}:{port}:127.0.0.1", "--cookie", self.cookies,
                   "--cookie-jar", self.cookies, "--dump-header", self.work / "headers",
                   "--output", self.work / "body", "--write-out", "%{http_code} %{http_version}",
                   *more, f"{scheme}://{NAME}:{port}{path}"]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit(f"{path}: {done.stderr}")
        self.status, self.version = done.stdout.split()
        lines = (self.work / "headers").read_text().splitlines()
        self.headers = [tuple(line.lower().split(": ", 1)) for line in lines if ": " in line]
        self.body = (self.work / "body").read_bytes() if (self.work / "body").exists() else b""
        return self

    def header(self, name):
        return [value for key, value in self.headers if key == name]

    def sign_in(self, worker, *more):
        body = json.dumps({"login": worker["login"], "password": worker["password"]})
        return self.call("/v1/session", "--header", "content-type: application/json", "--data", body, *more).status

    def between(self, before, after):
        return html.unescape(self.body.decode().split(before, 1)[1].split(after, 1)[0])

    def follow(self):
        return self.call(self.header("location")[0].removeprefix(f"https://{NAME}:{self.ports['https']}"))


def authenticator_code(secret):
    key = base64.b32decode(secret.replace(" ", "") + "=" * (-len(secret.replace(" ", "")) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def certificate(work):
    """An authority of this run's own, and what it says of the name."""
    run = lambda *it: subprocess.run(["openssl", *it], check=True, cwd=work, stderr=subprocess.DEVNULL)
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    run("req", "-x509", *curve, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Test")
    run("req", *curve, "-keyout", "key.pem", "-out", "asked.pem", "-subj", f"/CN={NAME}")
    (work / "names").write_text(f"subjectAltName=DNS:{NAME}")
    run("x509", "-req", "-in", "asked.pem", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
        "-out", "chain.pem", "-days", "2", "-extfile", "names")


def replaced(text, *pairs):
    for old, new in pairs:
        if old not in text:
            sys.exit(f"the example has no «{old}» any more")
        text = text.replace(old, new)
    return text


def caddy(work, server, ports):
    text = replaced((examples / "Caddyfile").read_text(), ("127.0.0.1:8080", f"127.0.0.1:{server}"),
                    (f"{NAME} {{\n", f"{NAME} {{\n\ttls {work}/chain.pem {work}/key.pem\n"))
    head = f"{{\n\tadmin off\n\tstorage file_system {work}\n\thttp_port {ports['http']}\n\thttps_port {ports['https']}\n}}\n"
    (work / "Caddyfile").write_text(head + text)
    return ["caddy", "run", "--config", work / "Caddyfile", "--adapter", "caddyfile"]


def nginx(work, server, ports):
    live = f"/etc/letsencrypt/live/{NAME}"
    site = replaced((examples / "nginx.conf").read_text(), ("127.0.0.1:8080", f"127.0.0.1:{server}"),
                    (f"{live}/fullchain.pem", f"{work}/chain.pem"), (f"{live}/privkey.pem", f"{work}/key.pem"),
                    ("listen 80;", f"listen {ports['http']};"), ("listen 443 ssl", f"listen {ports['https']} ssl"),
                    ("https://$host$", f"https://$host:{ports['https']}$"))
    # Where a machine has no IPv6 at all, nginx refuses to start with it.
    site = re.sub(r"^ *listen \[::\].*\n", "", site, flags=re.MULTILINE)
    (work / "site.conf").write_text(site)
    # As whoever owns the folder of this run; where that is not root, nginx changes no user anyway.
    (work / "nginx.conf").write_text(
        f"{'user root;' if os.geteuid() == 0 else ''} daemon off; pid {work}/pid; error_log {work}/error.log; worker_processes 1;\n"
        f"events {{}}\nhttp {{ access_log off; client_body_temp_path {work}/bodies; proxy_temp_path {work}/answers;\n"
        f"include {work}/site.conf; }}\n")
    return ["nginx", "-p", work, "-c", work / "nginx.conf"]


def try_behind(proxy, work):
    ports = {"http": free_port(), "https": free_port()}
    inside = free_port()
    log = open(work / "log", "w")
    server = subprocess.Popen(
        [program, "demo", "--data", work / "data", "--listen", f"127.0.0.1:{inside}", "--trusted-proxy", f"{PROXY}/32",
         "--origin", f"https://{NAME}:{ports['https']}", "--sign-in-rate", str(SIGN_INS)],
        stdout=subprocess.PIPE, stderr=log, text=True)
    before = None
    try:
        said = json.loads(server.stdout.readline())
        # Caddy keeps a copy of its configuration where its user's are.
        environment = os.environ | {"XDG_CONFIG_HOME": str(work), "XDG_DATA_HOME": str(work)}
        before = subprocess.Popen(proxy(work, inside, ports), stderr=log, env=environment)
        wait_for(ports["https"], before)
        check(proxy.__name__, work, ports, said)
    except SystemExit as error:
        sys.exit(f"{error}\n{(work / 'log').read_text()[-3000:]}")
    finally:
        for process in filter(None, (before, server)):
            process.terminate()
            process.wait()


def check(name, work, ports, said):
    def so(what, is_so):
        notices = re.findall(rb'class="notice bad.*?<', ana.body)
        holds(f"{name}: {what}", is_so, f"{ana.status} {ana.headers} {notices or ana.body[:600]}")

    ana, bea = Caller(work, ports), Caller(work, ports, BEA)
    ana.call("/", "--header", "accept-encoding: br")
    so("the page comes over TLS and HTTP/2", (ana.status, ana.version) in [("200", "2"), ("404", "2")])
    so("browsers are told once to come by TLS alone", len(ana.header("strict-transport-security")) == 1)
    ana.call("/v1/info", "--tls-max", "1.2")
    so("older phones come by TLS 1.2", ana.status == "200")
    ana.call("/console/", scheme="http")
    so("http:// is sent on to https://", ana.status in ("301", "308")
       and re.fullmatch(rf"https://{NAME}(:{ports['https']})?/console/", "".join(ana.header("location"))))

    worker, other = said["workers"][:2]
    so("a worker signs in", ana.sign_in(worker) == "201")
    # Whatever she says of herself, it is her own address that counts. On a slow machine one more is
    # allowed before the last.
    tries = []
    while "429" not in tries and len(tries) < 4 * SIGN_INS:
        it = len(tries)
        tries.append(ana.sign_in({"login": "980000000000", "password": "11223344"},
                                 "--header", f"x-forwarded-for: 203.0.113.{it}, 198.51.100.{it}"))
    so(f"addresses that a caller makes up give her no more tries ({' '.join(tries)})", tries[-1] == "429")
    so("another caller is not held up by her", bea.sign_in(other) == "201")

    ana.call(said["console"].split(str(ports["https"]), 1)[1])
    link, secret = ana.between('name="link" value="', '"'), ana.between('<p class="secret">', "<")
    fields = {"link": link, "name": "Els", "email": "els@example.be", "password": "paarse olifant leest traag",
              "code": authenticator_code(secret), "form": "0190163d-8694-739b-aea5-966c26f8ad91"}
    origin = ["--header", f"origin: https://{NAME}:{ports['https']}"]
    ana.call("/console/start?lang=en", *origin,
             *(part for key, value in fields.items() for part in ("--data-urlencode", f"{key}={value}")))
    so("a form of the console is taken", ana.status == "303")
    ana.follow()
    ana.call("/console/clients/import")
    so("its cookie holds", ana.status == "200")
    csrf = ana.between('name="csrf" value="', '"')
    rows = 9_900
    numbers = (f"{1_000_000_000 + it}" for it in range(rows))
    lines = "".join(f"{it}{int(it) % 97 or 97:02};{'Familie ' * 12}{it}\n" for it in numbers)
    (work / "list.csv").write_text("nummer;naam\n" + lines)
    size = (work / "list.csv").stat().st_size
    ana.call("/console/clients/import", *origin, "--form", f"csrf={csrf}", "--form", f"list=@{work}/list.csv;type=text/csv")
    so(f"a list of {size / 1e6:.1f} MB is read by the server", ana.status == "200" and b'name="import"' in ana.body)
    (work / "list.csv").write_text("nummer;naam\n" + "x" * 5 * 1024 * 1024)
    ana.call("/console/clients/import", *origin, "--form", f"csrf={csrf}", "--form", f"list=@{work}/list.csv;type=text/csv")
    so("one that is too long is refused by the server's own page", b"<!doctype html>" in ana.body[:40].lower()
       and b"nginx" not in ana.body and ana.status in ("200", "413", "422"))


for proxy in (caddy, nginx):
    with tempfile.TemporaryDirectory() as work:
        certificate(Path(work))
        try_behind(proxy, Path(work))
for proxy, version in (("Caddy", ["caddy", "version"]), ("nginx", ["nginx", "-v"])):
    said = subprocess.run(version, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
    number = re.search(r"\d+(\.\d+)+", said)[0]
    print(f"TRUST\tbehind a proxy\tchecks over TLS behind {proxy} {number}\t{passed // 2} passed")
