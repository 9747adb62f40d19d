"""Whole calls with real sound, from a caller's telephone through a telephone service to the server:
`scripts/sip` starts it. Each check that fails ends it with 1.

calls.py SERVER [CALLS]"""

import json
import os
import random
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import listening
import scenario

HERE = Path(__file__).parent
LINE = "3280035530"
PATIENCE = 300
# Seconds between two callers: all of them are in their calls before the first one ends.
BETWEEN_CALLS = 0.2
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
# The languages' names of clips that a caller hears to their end, in their order.
SENTENCES = ["login", "password", "client", "activities", "hours", "summary", "summary-keys", "sent"]
# A busy machine loses some of the sound. Of another sentence less than a tenth is found.
EACH, ALL = 0.25, 0.7


def trust(what, figure):
    print(f"TRUST\tphone line\t{what}\t{figure}", flush=True)


def check(is_right, what):
    if not is_right:
        sys.exit(f"not so: {what}")


def first():
    """Sound cannot wait: ahead of others on a busy machine, where that is allowed."""
    return ["nice", "-n", "-15"] if os.geteuid() == 0 else []


def free_ports():
    """The first of ten that are free, never one twice. Below those that the system gives to whoever
    wants any: from there the telephone service takes a port for each call."""
    for port in range(random.randrange(20000, 22000), 32000, 10):
        if all(map(is_free, range(port, port + 10))):
            yield port


def is_free(port):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        with socket.socket(socket.AF_INET, kind) as it:
            try:
                it.bind(("127.0.0.1", port))
            except OSError:
                return False
    return True


PORTS = free_ports()


class Office:
    """The server, with a company that has enough workers for a call each."""

    def __init__(self, program, folder):
        self.program, self.folder, self.data = program, folder, folder / "data"
        self.token = folder / "token"
        self.token.write_text("a token of the calls\n")
        self.command("employer", "add", "--name", "Zonnestraal")
        self.client = "123456789002"
        self.command("client", "add", "--number", self.client, "--name", "A household")
        self.started = None

    def command(self, *words):
        command = [self.program, *words, "--data", str(self.data)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return json.loads(done.stdout)

    def worker(self, number):
        added = self.command("worker", "add", "--name", f"Worker {number}", "--language", "nl")
        return added["login"], added["password"]

    def serve(self):
        log = open(self.folder / "server.log", "w")
        port = next(PORTS)
        self.origin = f"http://127.0.0.1:{port}"
        words = ["serve", "--listen", f"127.0.0.1:{port}", "--data", str(self.data)]
        words += ["--phone-twiml-token-file", str(self.token)]
        self.started = subprocess.Popen([self.program, *words], stdout=subprocess.DEVNULL, stderr=log)
        for line in follow(self.folder / "server.log", self.started):
            if "listening address=" in line:
                return

    def rows(self, sql):
        place = f"file:{self.data}/job-tracker.sqlite3?mode=ro"
        return sorted(sqlite3.connect(place, uri=True).execute(sql))

    def sent(self):
        """Who sent what: login, activity and hours."""
        return self.rows(
            "SELECT login, activity, hours, channel FROM performances JOIN workers ON workers.id = worker_id"
        )

    def summaries(self):
        """Calls that wait for the last key."""
        return self.rows("SELECT count(*) FROM phone_calls WHERE said LIKE '%SummaryKeys%'")[0][0]


def follow(path, process):
    """The lines of a log as they come."""
    with open(path) as log:
        while process.poll() is None:
            line = log.readline()
            if line:
                yield line
    sys.exit(f"ended too early: {Path(path).read_text()}")


class Service:
    """The gateway, as a process of its own."""

    def __init__(self, office):
        self.port, self.sounds = next(PORTS), office.folder / "sounds"
        words = [str(self.port), office.origin, str(office.token), str(self.sounds), "200"]
        command = [*first(), sys.executable, str(HERE / "gateway.py"), *words]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        check(self.process.stdout.readline() == "ready\n", "the gateway is ready")

    @property
    def uri(self):
        return f"sip:{LINE}@127.0.0.1:{self.port}"

    def stop(self):
        self.process.terminate()
        counted, _ = self.process.communicate(timeout=60)
        return json.loads(counted.splitlines()[-1])


def call(office, service, way, answers):
    """One caller's call; what she recorded, and what her telephone says of it."""
    folder = office.folder / f"call-{way}-{answers[1][:12]}"
    folder.mkdir()
    command = [sys.executable, str(HERE / "caller.py"), service.uri, way, str(folder), *answers]
    command = [*first(), *command]
    done = subprocess.run(command, stdout=subprocess.PIPE, timeout=PATIENCE, text=True, check=True)
    return folder / "heard.wav", json.loads(done.stdout.splitlines()[-1])


def prompts(program):
    """The words of every clip in Dutch, by its name."""
    done = subprocess.run([program, "phone-prompts"], check=True, stdout=subprocess.PIPE, text=True)
    clips = map(json.loads, done.stdout.splitlines())
    return {it["file"].split("/")[1]: it["words"] for it in clips if it["language"] == "nl"}


def sound_of(service, words):
    import asyncio

    from sound import Voice

    voice = Voice(str(service.sounds))
    # As the service is told the language of a sentence.
    asyncio.run(voice.speak(words, "nl"))
    return listening.spoken(voice.place(words, "nl") + ".ul")


def one_call(office, service, way, worker, activity, hours):
    """A worker's whole call: her keys are heard, she hears the line, her work stands once."""
    before = office.sent()
    login, password = worker
    answers = ["1", f"{login}#", f"{password}#", f"{office.client}#", str(activity), str(hours), "1", "2"]
    recording, told = call(office, service, way, answers)
    check(told["code"] == 200 and told["left"] == [], f"the call by {way} went to its end: {told}")
    new = [it for it in office.sent() if it not in before]
    check(len(new) == 1 and new[0][0] == login, f"one performance of hers: {new}")
    check(new[0][2:] == (hours, "phone"), f"of {hours} hours, by phone: {new}")
    heard = listening.recorded(str(recording))
    words = prompts(office.program)
    parts = {it: listening.arrived(heard, sound_of(service, words[it])) for it in SENTENCES}
    whole = sum(parts.values()) / len(parts)
    check(min(parts.values()) >= EACH and whole >= ALL, f"each sentence arrived: {parts}")
    others = [listening.arrived(heard, sound_of(service, words[it])) for it in ("closed", "second")]
    check(max(others) < EACH / 2, f"no other sentence is found: {others}")
    name = {"events": "RFC 4733", "info": "SIP INFO"}[way]
    trust(f"a whole call, keys by {name}", f"sent once, {len(heard) / listening.RATE:.0f} s")
    trust(f"sentences heard in it, of {len(SENTENCES)}", f"{len(parts)}, {100 * whole:.0f} % of their sound")
    return told["setup"]


def sipp(office, service, workers, answers, hangs_up):
    """All workers call at once, each from a telephone of her own."""
    folder = Path(tempfile.mkdtemp(dir=office.folder))
    started = []
    for number, worker in enumerate(workers):
        caller = f"+32470{100000 + number}"
        path = folder / f"{number}.xml"
        path.write_text(scenario.scenario(caller, answers(worker), hangs_up))
        command = ["sipp", f"127.0.0.1:{service.port}", "-s", LINE, "-sf", str(path), "-m", "1"]
        port = next(PORTS)
        command += ["-i", "127.0.0.1", "-p", str(port), "-mp", str(port + 2)]
        command += ["-nostdin", "-timeout", f"{PATIENCE}s"]
        started.append(subprocess.Popen([*first(), *command], cwd=folder, **QUIET))
        time.sleep(BETWEEN_CALLS)
    ended = [it.wait(timeout=2 * PATIENCE) for it in started]
    check(not any(ended), f"SIPp's calls went to their end: {ended}")


def many(office, service, workers):
    before, summaries = len(office.sent()), office.summaries()

    def to_summary(worker):
        login, password = worker
        return ["1", f"{login}#", f"{password}#", f"{office.client}#", "2", "4"]

    sipp(office, service, workers, to_summary, hangs_up=True)
    check(office.summaries() - summaries == len(workers), "each heard her summary")
    check(len(office.sent()) == before, "who hangs up before the last key sends nothing")
    trust("calls at once that hang up after the summary", f"{len(workers)}, 0 sent")
    sipp(office, service, workers, lambda it: [*to_summary(it), "1", "2"], hangs_up=False)
    sent = [it for it in office.sent() if it[1] == "shopping"]
    expected = sorted((login, "shopping", 4, "phone") for login, _ in workers)
    check(sent == expected, f"each of {len(workers)} sent once: {len(sent)}")
    trust("calls at once to their end", f"{len(workers)}, each sent once")


def main():
    program = sys.argv[1]
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    folder = Path(tempfile.mkdtemp(prefix="job-tracker-sip-"))
    office = Office(program, folder)
    service = None
    try:
        with ThreadPoolExecutor(2) as at_once:
            workers = list(at_once.map(office.worker, range(number + 2)))
        office.serve()
        service = Service(office)
        setups = [
            one_call(office, service, "events", workers[0], 1, 3),
            one_call(office, service, "info", workers[1], 3, 5),
        ]
        many(office, service, workers[2:])
        counted = service.stop()
        service = None
        check(counted.get("errors", 0) == 0, f"the service had no errors: {counted}")
        trust("calls at once, as the service counted", counted["at_once"])
        trust("keys that the service heard", counted["keys"])
        trust("milliseconds until the line answers", f"{min(setups)} to {max(setups)}")
    finally:
        for process in (service and service.process, office.started):
            if process and process.poll() is None:
                process.terminate()
                process.wait(timeout=60)
    shutil.rmtree(folder)


if __name__ == "__main__":
    os.environ.pop("JOB_TRACKER_DATABASE", None)
    main()
