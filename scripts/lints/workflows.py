"""What actionlint does not read of the workflows: `scripts/workflows` runs it."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

# What a step needs that only a runner has, or that takes a build of an hour.
ELSEWHERE = {
    "apt-get": "a container of its own",
    "sh.rustup.rs": "the network",
    ".ci/run": "an hour: scripts/test",
    "scripts/package": "a release build: scripts/package",
    "scripts/advisories": "RustSec's database",
    "sudo server/packaging/test-deb": "scripts/trust packages",
    "sdkmanager": "Android's SDK",
    "android/build.sh": "Android's SDK",
    "tests/android/emulator": "an emulator",
    "dioxus-cli": "dx",
    "ios/build.sh": "Xcode",
    "gh release": "the forge",
    "docker login": "the forge",
}
# What a runner puts into the steps that are run here.
VALUES = {
    "github.ref_type == 'tag' && github.ref_name || ''": "",
    "github.ref_type == 'tag'": "false",
    "github.actor": "nobody",
    "github.repository_owner": "Nobody",
    "secrets.GITHUB_TOKEN": "none",
    "needs.version.outputs.version": "0.0.0",
}
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
PINNED = re.compile(r"uses: ([\w./-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$")

root = Path(__file__).parents[2]
problems, ran, left = [], [], []
pins = {}


def shellcheck(where, text):
    known = EXPRESSION.sub("EXPRESSION", text)
    done = subprocess.run(["shellcheck", "--shell=bash", "-"], input="set -eo pipefail\n" + known, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        problems.append(f"{where}: {done.stdout}")


def try_here(where, step):
    """Runs it in a copy of what is committed, as a runner does."""
    reason = next((why for sign, why in ELSEWHERE.items() if sign in step["run"]), None)
    if reason:
        left.append(f"{where} ({reason})")
        return
    value = lambda text: EXPRESSION.sub(lambda it: VALUES[it[1]], str(text))
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        subprocess.run(["git", "clone", "--quiet", "--depth", "1", f"file://{root}", work / "clone"], check=True)
        packed = Path(os.environ.get("CARGO_TARGET_DIR", root / "target")) / "package"
        for place in ("clone/target/package", "clone/dist"):
            (work / place).parent.mkdir(exist_ok=True)
            if packed.is_dir():
                subprocess.run(["cp", "-R", packed, work / place], check=True)
        environment = {name: value(text) for name, text in (step.get("env") or {}).items()}
        environment |= {"PATH": os.environ["PATH"], "HOME": os.environ["HOME"], "GITHUB_OUTPUT": str(work / "output")}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", value(step["run"])]
        done = subprocess.run(command, cwd=work / "clone", env=environment, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        problems.append(f"{where} ended with {done.returncode}:\n{done.stdout}")
    else:
        ran.append(where)


for file in sorted((root / ".github/workflows").glob("*.yml")):
    text = file.read_text()
    for number, line in enumerate(text.splitlines(), 1):
        if "uses:" not in line:
            continue
        pinned = PINNED.search(line)
        if not pinned:
            problems.append(f"{file.name}:{number}: not pinned by a commit, with its version behind: {line.strip()}")
        elif pins.setdefault(pinned[1], pinned[2]) != pinned[2]:
            problems.append(f"{file.name}:{number}: {pinned[1]} is pinned in two ways")
    workflow = yaml.safe_load(text)
    if workflow.get("permissions") != {"contents": "read"}:
        problems.append(f"{file.name}: a workflow may read, and a job what it asks for beside that")
    for name, job in workflow["jobs"].items():
        if "timeout-minutes" not in job and len(job["steps"]) > 2:
            problems.append(f"{file.name}, {name}: no timeout")
        for step in job["steps"]:
            if "run" not in step:
                continue
            where = f"{file.name}, {name}: {step.get('name', step['run'].splitlines()[0])}"
            shellcheck(where, step["run"])
            for script in re.findall(r"(?:^|[\s(])((?:scripts|server/packaging|android|ios|tests|\.ci)/[\w./-]+)", step["run"]):
                if not (root / script).is_file():
                    problems.append(f"{where}: there is no {script}")
            if "--run" in sys.argv:
                try_here(where, step)

for title, lines in (("run here", ran), ("not run here", left)):
    for line in lines:
        print(f"{title}: {line}")
print(f"{len(pins)} actions, pinned: {', '.join(sorted(pins))}")
if problems:
    sys.exit("\n".join(problems))
