#!/usr/bin/env python3
"""Kills `readout add` at random moments, again and again, and looks each time whether the archive has lost, doubled or halved anything.

    benchmarks/archive-kill.py [--kills 300] [--reports 1500] [--seed 1] [--folder /tmp/readout-kill] [--postgres ADDRESS | --postgres own]

The same command is started after each kill until all is in; then the archive must be equal to one made in one go, and a new one is begun.
Half of the kills come 0.05 to 1.5 s after the start, the others up to 0.6 s after the first report was said to be stored. An interrupted
trial goes on where it was (--anew forgets it). READOUT names the program; without it, the built one of this checkout.
"""
import argparse
import json
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import archive_contents as contents
import archive_reports
from archive_stores import PROGRAM, OwnServer, PostgresStore, SqliteStore

CAPTURED = "2025-01-15T10:00Z"


class Trial:
    def __init__(self, folder, store, arguments):
        self.folder, self.store, self.arguments = folder, store, arguments
        self.input = folder / "reports.jsonl"
        self.lines = archive_reports.reports(arguments.reports, arguments.seed)
        archive_reports.write(self.input, self.lines)
        self.state_file = folder / "state.json"
        self.state = json.loads(self.state_file.read_text()) if self.state_file.exists() else {
            "kills": 0, "before the first was stored": 0, "while storing": 0, "archives": 0, "acknowledged": []}
        self.most = 0

    def run(self):
        self.reference, self.expected = self.made_in_one_go()
        while self.state["kills"] < self.arguments.kills:
            self.one_start()
        if self.state["acknowledged"]:
            self.finish_archive()
        state = self.state
        print(f"{self.store.kind}: {state['kills']} kills ({state['before the first was stored']} before a run had stored anything, {state['while storing']} after), "
              f"{state['archives']} archives of {len(self.lines)} reports filled to the end and equal to one made in one go; "
              f"lost 0, doubled 0, half-stored 0")

    def made_in_one_go(self):
        """In the same place, so that an interrupted trial's archive is put aside for it; its contents are kept for the next start."""
        kept = self.folder / "reference.json"
        if not kept.exists():
            self.store.clear()
            self.state |= {"acknowledged": []}
            done = subprocess.run(self.command(), capture_output=True, text=True, check=False)
            if done.returncode or done.stdout.count("added ") != len(self.lines):
                fail(f"adding in one go gave {done.returncode}, {done.stdout.count('added ')} of {len(self.lines)} reports: {done.stderr}")
            ask = self.store.open()
            stop_if(contents.broken(self.store, ask))
            kept.write_text(json.dumps(contents.everything(self.store, ask)))
            self.store.clear()
        everything = {what: [tuple(row) for row in rows] for what, rows in json.loads(kept.read_text()).items()}
        return everything, {row[:3]: row[3:] for row in everything["versions"]}

    def command(self):
        return [PROGRAM, "add", str(self.input), "--archive", self.store.address, "--captured", CAPTURED]

    def one_start(self):
        chance = random.Random(f"{self.arguments.seed} {self.state['kills']}")
        output, errors = self.folder / "output", self.folder / "errors"
        with open(output, "wb") as out, open(errors, "wb") as err:
            process = subprocess.Popen(self.command(), stdout=out, stderr=err)
            wait(process, output, chance)
            process.kill()
            code = process.wait()
        said = [line for line in output.read_text().split("\n")[:-1] if line]
        added = [line for line in said if line.startswith("added ")]
        if code not in (0, -9):
            fail(f"the program ended by itself with {code}: {errors.read_text()}")
        if code == -9:
            self.state["kills"] += 1
            self.state["while storing" if added else "before the first was stored"] += 1
        self.state["acknowledged"] += [line.split(None, 2)[1:] for line in added]
        self.check()
        if code == 0:
            self.check_whole()
        self.state_file.write_text(json.dumps(self.state))
        if code == -9 and self.state["kills"] % 25 == 0:
            print(f"{time.strftime('%H:%M:%S')} {self.store.kind}: {self.state['kills']} kills, {len(self.state['acknowledged'])} reports in the archive at hand", flush=True)

    def check(self):
        """Everything that was acknowledged is there, whole, once; and whatever else is there is whole."""
        if not self.store.exists():
            stop_if([f"acknowledged, and there is no archive: {self.state['acknowledged'][:3]}"] if self.state["acknowledged"] else [])
            return
        ask = self.store.open()
        wrong = contents.broken(self.store, ask)
        stored = contents.versions(self.store, ask)
        for key, row in stored.items():
            if row != self.expected.get(key):
                wrong.append(f"half-stored: {key} is {row}, not {self.expected.get(key)}")
        names = [row[0] for row in stored.values()]
        wrong += [f"doubled: {name}" for name in set(names) if names.count(name) > 1] if len(set(names)) < len(names) else []
        acknowledged = [rest.split(" (version ")[0] for _, rest in self.state["acknowledged"]]
        wrong += [f"lost: {name}" for name in set(acknowledged) - set(names)]
        if len(set(acknowledged)) < len(acknowledged):
            wrong.append("a report was said to be added twice")
        stop_if(wrong)

    def check_whole(self):
        """The archive is the one made in one go; the program itself can read all of it."""
        stop_if(contents.differences(contents.everything(self.store, self.store.open()), self.reference))
        for question in (["contacts", "--limit", "100000"], ["search", "release", "--limit", "100000"], ["check", "--limit", "100000"], ["outcomes", "--limit", "100000"]):
            asked = subprocess.run([PROGRAM, *question, "--archive", self.store.address, "--format", "json"], capture_output=True, text=True, check=False)
            if asked.returncode or not json.loads(asked.stdout):
                fail(f"{question}: {asked.returncode} {asked.stderr}")
        self.state["archives"] += 1
        self.state["acknowledged"] = []
        self.store.clear()

    def finish_archive(self):
        done = subprocess.run(self.command(), capture_output=True, text=True, check=False)
        if done.returncode:
            fail(f"the last start ended with {done.returncode}: {done.stderr}")
        self.check_whole()
        self.state_file.write_text(json.dumps(self.state))


def wait(process, output, chance):
    """To the moment of the kill, or to the end of the program."""
    if chance.random() < 0.5:
        moment = time.monotonic() + chance.uniform(0.05, 1.5)
    else:
        while process.poll() is None and b"added" not in output.read_bytes():
            time.sleep(0.002)
        moment = time.monotonic() + chance.uniform(0, 0.6)
    while process.poll() is None and time.monotonic() < moment:
        time.sleep(0.001)


def stop_if(wrong):
    if wrong:
        fail("\n".join(wrong[:20]))


def fail(why):
    print(f"FAILED: {why}")
    sys.exit(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--reports", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=Path("/tmp/readout-kill"))
    parser.add_argument("--postgres", help="the address of an empty database, or 'own' for a server of the trial's own")
    parser.add_argument("--anew", action="store_true")
    arguments = parser.parse_args()
    folder = arguments.folder / ("postgres" if arguments.postgres else "sqlite")
    if arguments.anew:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    server = OwnServer(folder) if arguments.postgres == "own" else None
    try:
        Trial(folder, PostgresStore(server.address if server else arguments.postgres) if arguments.postgres else SqliteStore(folder), arguments).run()
    finally:
        if server:
            server.stop()


if __name__ == "__main__":
    main()
