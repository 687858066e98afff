#!/usr/bin/env python3
"""Two processes adding and four reading one archive at once: no error that a user would see, and nobody waits over a second for a lock.

    benchmarks/archive-crowd.py [--minutes 10] [--reports 100] [--seed 1] [--folder /tmp/readout-crowd] [--postgres ADDRESS | --postgres own]

Each writer adds files of so many new reports, one after another; each reader asks every kind of question in turn. How it is measured:
- An error: an exit code but 0, a question that says anything on standard error, a writer that says more than its count, a report that
  was said to be stored and is not.
- A wait for a lock: for SQLite the trial itself asks for the writer's lock four times a second, as a third program that wants to write would,
  and takes the time; questions need no lock of SQLite's beside that. PostgreSQL writes down each wait over 100 ms in its log (with
  --postgres own; elsewhere it isn't measured). strace would tell of each of SQLite's locks, but .NET live-locks under it on a loaded machine.
- Each question's time, beside the longest of its kind while the writers add to another archive (--baseline seconds, before): both are at
  the mercy of a loaded machine, so this is told and decides nothing.
READOUT names the program; without it, the built one of this checkout.
"""
import argparse
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path

import archive_contents as contents
import archive_reports
from archive_stores import PROGRAM, OwnServer, PostgresStore, SqliteStore

QUESTIONS = [
    ["contacts", "--between", "FRA", "UKR"], ["last", "Putin", "Macron"], ["search", "grain harvest"], ["said", "--by", "FRA"],
    ["show", "1"], ["outcomes", "--open"], ["check"], ["contacts", "--limit", "200"],
]
LONGEST = 1.0
# A list that was cut says so; that is no error.
CUT = re.compile(r"readout: there are more than these \d+; --limit gives more\n")
TALLY = re.compile(r"readout: \d+ added, \d+ new versions?, \d+ known in .*\n")


class Crowd:
    def __init__(self, folder, store, arguments):
        self.folder, self.store, self.arguments = folder, store, arguments
        self.errors, self.acknowledged, self.waits = [], [], []
        self.times = defaultdict(list)
        self.calls = self.additions = 0
        self.lock = threading.Lock()

    def run(self):
        self.store.clear()
        self.add(self.store.address, "", first=True)
        other = SqliteStore(self.folder / "other").address
        self.together(self.arguments.baseline, other, "b")
        baseline = self.times
        self.times, self.calls, self.additions = defaultdict(list), 0, 0
        self.acknowledged, self.waits = [], []
        self.together(self.arguments.minutes * 60, self.store.address, "m")
        ask = self.store.open()
        self.errors += contents.broken(self.store, ask)
        stored = {row[0] for row in contents.versions(self.store, ask).values()}
        self.errors += [f"lost: {name}" for name in set(self.acknowledged) - stored]
        self.tell(baseline)

    def together(self, seconds, written, mark):
        end = time.monotonic() + seconds
        work = [threading.Thread(target=self.writer, args=(written, f"{mark}{which}", end)) for which in range(2)]
        work += [threading.Thread(target=self.reader, args=(which, end)) for which in range(4)]
        if self.store.kind == "SQLite":
            work.append(threading.Thread(target=self.third_writer, args=(end,)))
        for thread in work:
            thread.start()
        for thread in work:
            thread.join()

    def writer(self, address, mark, end):
        turn = 0
        while time.monotonic() < end:
            self.add(address, f"{mark}n{turn}-")
            turn += 1

    def add(self, address, mark, first=False):
        file = self.folder / f"{mark}reports.jsonl"
        archive_reports.write(file, archive_reports.reports(self.arguments.reports * (3 if first else 1), self.arguments.seed, mark))
        done, _ = self.call([PROGRAM, "add", str(file), "--archive", address])
        file.unlink()
        with self.lock:
            names = [line.split(None, 2)[2].split(" (version ")[0] for line in done.stdout.splitlines() if line.startswith("added ")]
            self.additions += 1
            self.acknowledged += names
            if not TALLY.fullmatch(done.stderr):
                self.errors.append(f"add said: {done.stderr}")

    def third_writer(self, end):
        """Wants to write, and writes nothing."""
        connection = sqlite3.connect(self.store.address, timeout=60, isolation_level=None)
        while time.monotonic() < end:
            started = time.monotonic()
            connection.execute("BEGIN IMMEDIATE")
            self.waits.append(time.monotonic() - started)
            connection.execute("ROLLBACK")
            time.sleep(0.25)
        connection.close()

    def reader(self, which, end):
        turn = which * 2
        while time.monotonic() < end:
            question = QUESTIONS[turn % len(QUESTIONS)]
            done, seconds = self.call([PROGRAM, *question, "--archive", self.store.address])
            with self.lock:
                self.calls += 1
                self.times[" ".join(question)].append(seconds)
                if CUT.sub("", done.stderr) or not done.stdout:
                    self.errors.append(f"{question} said: {done.stderr or 'nothing'}")
            turn += 1

    def call(self, command):
        started = time.monotonic()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        seconds = time.monotonic() - started
        if done.returncode:
            with self.lock:
                self.errors.append(f"{command[1]} ended with {done.returncode}: {done.stderr}")
        return done, seconds

    def tell(self, baseline):
        excess = 0.0
        for question, seconds in sorted(self.times.items()):
            usual = baseline.get(question, [0.0])
            excess = max(excess, max(seconds) - max(usual))
            print(f"  {question:32} {len(seconds):5} calls, median {statistics.median(seconds):.2f} s, longest {max(seconds):.2f} s; "
                  f"while others wrote elsewhere: median {statistics.median(usual):.2f} s, longest {max(usual):.2f} s")
        if isinstance(self.store, PostgresStore):
            self.waits = self.store.waits() if self.store.log else []
        longest, long = max(self.waits, default=0.0), sum(wait > 0.2 for wait in self.waits)
        for error in self.errors[:20]:
            print(f"  error: {error}")
        print(f"{self.store.kind}: {self.arguments.minutes} minutes, {self.additions} runs of add, {len(self.acknowledged)} reports stored, {self.calls} questions, "
              f"{len(self.errors)} errors; longest wait for a lock {longest:.2f} s ({long} of {len(self.waits)} measured over 0.2 s); "
              f"longest question {excess:.2f} s beyond the longest of its kind in the baseline")
        if self.errors or longest > LONGEST:
            print("FAILED")
            sys.exit(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--baseline", type=float, default=60)
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=Path("/tmp/readout-crowd"))
    parser.add_argument("--postgres", help="the address of an empty database, or 'own' for a server of the trial's own")
    arguments = parser.parse_args()
    folder = arguments.folder / ("postgres" if arguments.postgres else "sqlite")
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "other").mkdir(parents=True)
    server = OwnServer(folder) if arguments.postgres == "own" else None
    try:
        store = PostgresStore(server.address if server else arguments.postgres, server.log if server else None) if arguments.postgres else SqliteStore(folder)
        Crowd(folder, store, arguments).run()
    finally:
        if server:
            server.stop()


if __name__ == "__main__":
    main()
