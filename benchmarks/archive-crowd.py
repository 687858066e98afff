#!/usr/bin/env python3
"""Two processes adding and four reading one archive at once: no error that a user would see, and nobody waits over a second for a lock.

    benchmarks/archive-crowd.py [--minutes 10] [--reports 100] [--seed 1] [--folder /tmp/readout-crowd] [--postgres ADDRESS | --postgres own]

Each writer adds files of so many new reports, one after another; each reader asks every kind of question in turn. How it is measured:
- An error: an exit code but 0, a question that says anything on standard error, a writer that says more than its count, a report that
  was said to be stored and is not.
- A wait for a lock: SQLite's locks are calls of fcntl, which strace writes down: from the first refusal to the success of the same thread
  for the same lock, in all six. PostgreSQL writes down each wait over 100 ms in its log (with --postgres own; elsewhere it isn't measured).
- Each question's time, beside the longest of its kind while the writers add to another archive (--baseline seconds, before): both are at
  the mercy of a loaded machine, so this is told, and decides only where strace is missing.
READOUT names the program; without it, the built one of this checkout.
"""
import argparse
import re
import shutil
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
TALLY = re.compile(r"readout: \d+ added, \d+ new versions?, \d+ known in .*\n")
# The lock of the writer, the one of recovery, and those of the file itself.
LOCKS = {"120", "122", "1073741824", "1073741825", "1073741826"}


class Crowd:
    def __init__(self, folder, store, arguments):
        self.folder, self.store, self.arguments = folder, store, arguments
        self.strace = shutil.which("strace") if store.kind == "SQLite" else None
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
        done, _ = self.call([PROGRAM, "add", str(file), "--archive", address], f"add{mark}")
        file.unlink()
        with self.lock:
            names = [line.split(None, 2)[2].split(" (version ")[0] for line in done.stdout.splitlines() if line.startswith("added ")]
            self.additions += 1
            self.acknowledged += names
            if not TALLY.fullmatch(done.stderr):
                self.errors.append(f"add said: {done.stderr}")

    def reader(self, which, end):
        turn = which * 2
        while time.monotonic() < end:
            question = QUESTIONS[turn % len(QUESTIONS)]
            done, seconds = self.call([PROGRAM, *question, "--archive", self.store.address], f"ask{which}")
            with self.lock:
                self.calls += 1
                self.times[" ".join(question)].append(seconds)
                if done.stderr or not done.stdout:
                    self.errors.append(f"{question} said: {done.stderr or 'nothing'}")
            turn += 1

    def call(self, command, name):
        trace = self.folder / f"{name}.trace"
        traced = [self.strace, "-f", "-qq", "--seccomp-bpf", "-ttt", "-e", "trace=fcntl", "-e", "signal=none", "-o", str(trace)] if self.strace else []
        started = time.monotonic()
        done = subprocess.run([*traced, *command], capture_output=True, text=True, check=False)
        seconds = time.monotonic() - started
        with self.lock:
            if done.returncode:
                self.errors.append(f"{command[1]} ended with {done.returncode}")
            if self.strace:
                self.waits += ((wait, f"{command[1]} at lock {lock}") for wait, lock in waits(trace.read_text().splitlines()))
                trace.unlink()
        return done, seconds

    def tell(self, baseline):
        excess = 0.0
        for question, seconds in sorted(self.times.items()):
            usual = baseline.get(question, [0.0])
            excess = max(excess, max(seconds) - max(usual))
            print(f"  {question:32} {len(seconds):5} calls, median {statistics.median(seconds):.2f} s, longest {max(seconds):.2f} s; "
                  f"while others wrote elsewhere: median {statistics.median(usual):.2f} s, longest {max(usual):.2f} s")
        longest, where = max(self.waits, default=(0.0, "none"))
        measured = f"strace; {where}; {len(self.waits)} in all, {sum(wait > 0.2 for wait, _ in self.waits)} over 0.2 s"
        if isinstance(self.store, PostgresStore):
            longest, measured = (max(self.store.waits(), default=0.0), "the server's log") if self.store.log else (0.0, "nothing")
        elif not self.strace:
            longest, measured = excess, "times beyond the longest of the baseline"
        for error in self.errors[:20]:
            print(f"  error: {error}")
        print(f"{self.store.kind}: {self.arguments.minutes} minutes, {self.additions} runs of add, {len(self.acknowledged)} reports stored, {self.calls} questions, "
              f"{len(self.errors)} errors; longest wait for a lock {longest:.2f} s (by {measured}); "
              f"longest question {excess:.2f} s beyond the longest of its kind in the baseline")
        if self.errors or longest > LONGEST:
            print("FAILED")
            sys.exit(1)


def waits(lines):
    """From the first refusal of a lock to the thread's success, in seconds."""
    asked, refused = {}, {}
    for line in lines:
        thread, moment, call = line.split(None, 2)
        if "<unfinished" in call:
            asked[thread] = call
            continue
        if "resumed>" in call:
            call = asked.pop(thread, "") + call
        lock = re.search(r"F_SETLK\w*, \{l_type=F_(RD|WR)LCK, .*l_start=(\d+)", call)
        if not lock or lock[2] not in LOCKS:
            continue
        key = (thread, lock[2])
        if "= -1 EA" in call:
            refused.setdefault(key, float(moment))
        elif key in refused:
            yield float(moment) - refused.pop(key), lock[2]


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
