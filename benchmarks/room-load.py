#!/usr/bin/env python3
"""How fast the reading room answers: each page and API call by one client, then many clients at once; and how its memory grows.

    benchmarks/room-load.py --archive ARCHIVE [--times 200] [--seed 1] [--minutes 2] [--clients 50] [--kinds WORDS]

It starts 'readout serve' on the archive and asks only that: what is asked for is drawn, with the seed, from what the API lists. One client first, over one
connection: for each kind of page so many questions, of which the first of the whole run are told apart (a program just started has yet to compile some of
itself). Then 'wrk' with that many clients (0 minutes: not at all) draws from all kinds evenly. READOUT names the program.
"""
import argparse
import http.client
import json
import random
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote, quote_plus

from archive_stores import PROGRAM

FLOOR, CROWD_FLOOR, WEIGHT, GROWTH = 0.150, 0.500, 150_000, 0.20
ASSET = re.compile(rb'(?:src|href)="(/assets/[^"]+)"')


class Server:
    def __init__(self, archive):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        started = time.monotonic()
        self.process = subprocess.Popen([PROGRAM, "serve", "--archive", archive, "--urls", f"http://127.0.0.1:{self.port}"], stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        if "Ctrl+C" not in line:
            sys.exit(line + self.process.stderr.read())
        self.start = time.monotonic() - started
        self.room = int(Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()[0])
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port)

    def get(self, path):
        started = time.monotonic()
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        body = answer.read()
        seconds = time.monotonic() - started
        if answer.status != 200:
            sys.exit(f"{path}: {answer.status} {body[:300]!r}")
        return seconds, body

    def items(self, path):
        answer = json.loads(self.get(path)[1])
        return answer["items"] if isinstance(answer, dict) else answer

    def memory(self):
        """Its own resident memory, in bytes: not the archive's file as the system keeps it, which is mapped into it once for each session."""
        return int(re.search(r"RssAnon:\s+(\d+) kB", Path(f"/proc/{self.room}/status").read_text())[1]) * 1024

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


def paths(server, chance, times):
    """For each kind of page as many addresses as are asked."""
    def spread(resource, most):
        return [item for _ in range(8) for item in server.items(f"/api/v1/{resource}?limit=50&skip={chance.randrange(most)}")]
    contacts = spread("contacts", size(server, "contacts?limit=1"))
    reports = spread("reports", size(server, "reports?limit=1"))
    issues = [item["label"] for item in server.items("/api/v1/issues?limit=200")]
    people = [party["name"] for contact in contacts for party in contact["participants"] if party["kind"] == "person"]
    sides = [contact["sides"][:2] for contact in contacts if len(contact["sides"]) > 1]
    actors = [item["id"] for name in chance.sample(people, min(30, len(people))) for item in server.items(f"/api/v1/actors?beginning={quote_plus(name.split()[-1])}")]
    words = [word for label in issues for word in label.split() if len(word) > 4]
    one = chance.choice
    numbers = sorted({report["report"] for report in reports})
    kinds = {
        "home": lambda: "/",
        "contacts": lambda: f"/contacts?skip={chance.randrange(2000)}",
        "contacts between": lambda: "/contacts?" + "&".join("between=" + side for side in one(sides)),
        "contact": lambda: f"/contacts/{one(contacts)['id']}",
        "reports": lambda: f"/reports?skip={chance.randrange(2000)}",
        "report": lambda: f"/reports/{one(reports)['report']}",
        "actor": lambda: f"/actors/{one(actors)}",
        "side": lambda: f"/sides/{one(one(sides))}",
        "dyad": lambda: "/between/" + "/".join(one(sides)),
        "issues": lambda: f"/issues?skip={100 * chance.randrange(3)}",
        "issue": lambda: "/issues/" + quote(one(issues), safe=""),
        "outcomes": lambda: f"/outcomes?skip={chance.randrange(500)}",
        "checks": lambda: f"/checks?skip={chance.randrange(500)}",
        "review": lambda: "/review",
        "search": lambda: "/search?words=" + quote_plus(one(words)),
        "search of a side": lambda: f"/search?words={quote_plus(one(words))}&by={one(one(sides))}",
        "compare": lambda: "/compare?" + "&".join(f"report={number}" for number in chance.sample(numbers, 2)),
        "add": lambda: "/add",
        "about": lambda: "/about",
        "api contacts": lambda: f"/api/v1/contacts?skip={chance.randrange(2000)}",
        "api contact": lambda: f"/api/v1/contacts/{one(contacts)['id']}",
        "api last": lambda: "/api/v1/last?" + "&".join("between=" + side for side in one(sides)),
        "api statements": lambda: f"/api/v1/statements?by={one(one(sides))}&about={quote_plus(one(words))}",
        "api search": lambda: f"/api/v1/search?words={quote_plus(one(words))}",
        "api reports": lambda: f"/api/v1/reports?skip={chance.randrange(2000)}",
        "api record": lambda: f"/api/v1/reports/{one(reports)['report']}/record",
        "api text": lambda: f"/api/v1/reports/{one(reports)['report']}/text",
        "api versions": lambda: f"/api/v1/reports/{one(reports)['report']}/versions",
        "api actors": lambda: f"/api/v1/actors?beginning={quote_plus(one(people).split()[-1][:4])}",
        "api actor": lambda: f"/api/v1/actors/{one(actors)}",
        "api side": lambda: f"/api/v1/sides/{one(one(sides))}",
        "api dyad": lambda: "/api/v1/between/" + "/".join(one(sides)),
        "api issues": lambda: "/api/v1/issues",
        "api issue": lambda: "/api/v1/issues/" + quote(one(issues), safe="") + "/statements",
        "api outcomes": lambda: f"/api/v1/outcomes?skip={chance.randrange(500)}",
        "api claims": lambda: f"/api/v1/claims?skip={chance.randrange(500)}",
        "api doubts": lambda: "/api/v1/doubts",
        "api decisions": lambda: "/api/v1/decisions",
        "api audit": lambda: "/api/v1/audit",
        "api overview": lambda: "/api/v1/overview",
        "api size": lambda: "/api/v1/size",
        "api coverage": lambda: "/api/v1/coverage",
        "api description": lambda: "/api/v1/openapi.json",
    }
    return {kind: [make() for _ in range(times)] for kind, make in kinds.items()}


def size(server, resource):
    """How many there are, at most some ten thousands: by doubling and halving."""
    low, high = 0, 1
    def has(skip):
        return bool(server.items(f"/api/v1/{resource}&skip={skip}"))
    while high < 60_000 and has(high):
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if has(middle) else (low, middle)
    return max(1, low)


def one_client(server, questions, only):
    missed = []
    weights = {}
    def styles(body):
        return sum(weights.setdefault(asset, len(server.get(asset.decode())[1])) for asset in set(ASSET.findall(body)))
    print(f"{'':18} {'p50':>7} {'p95':>7} {'longest':>8} ms {'bytes, p50':>11} {'largest':>9}   (a page's bytes with style and script)")
    for kind, addresses in questions.items():
        if only and only not in kind:
            continue
        answers = [server.get(address) for address in addresses]
        seconds = sorted(taken for taken, _ in answers)
        own = [len(body) + (0 if kind.startswith("api") else styles(body)) for _, body in answers]
        p95 = seconds[int(0.95 * (len(seconds) - 1) + 0.5)]
        print(f"{kind:18} {1000 * statistics.median(seconds):7.1f} {1000 * p95:7.1f} {1000 * seconds[-1]:8.1f}    {int(statistics.median(own)):11,} {max(own):9,}", flush=True)
        if p95 > FLOOR:
            missed.append(f"{kind}: p95 {1000 * p95:.0f} ms")
        if not kind.startswith("api") and max(own) > WEIGHT:
            missed.append(f"{kind}: {max(own):,} bytes (with the report's own text)")
    return missed


SCRIPT = """
local paths = {}
for line in io.lines("%s") do paths[#paths + 1] = line end
local at = 0
function init(arguments) math.randomseed(tonumber(tostring(arguments):match("0x(%%x+)") or "1", 16) %% 2147483647) end
function request() at = math.random(#paths); return wrk.format("GET", paths[at]) end
function done(summary, latency, requests)
  io.write(string.format("crowd %%d %%d %%d %%d %%d %%d %%d %%d\\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency.max,
    summary.errors.status, summary.errors.timeout, summary.errors.connect + summary.errors.read + summary.errors.write))
end
"""


def crowd(server, questions, minutes, clients, seed):
    with tempfile.TemporaryDirectory() as folder:
        listed, script = Path(folder) / "paths", Path(folder) / "room.lua"
        flat = [address for addresses in questions.values() for address in addresses]
        random.Random(seed).shuffle(flat)
        listed.write_text("\n".join(flat))
        script.write_text(SCRIPT % listed)
        command = ["wrk", "-t2", f"-c{clients}", "--timeout", "30s", "-s", str(script), f"http://127.0.0.1:{server.port}"]
        subprocess.run([*command, "-d10s"], check=True, capture_output=True)
        before, memory = server.memory(), []
        running = subprocess.Popen([*command, f"-d{round(minutes * 60)}s"], stdout=subprocess.PIPE, text=True)
        while running.poll() is None:
            memory.append(server.memory())
            time.sleep(1)
        told = running.stdout.read()
    requests, micros, p50, p95, longest, refused, late, broken = map(int, told.split("crowd ")[1].split())
    after = statistics.median(memory[-20:])
    growth = after / before - 1
    print(f"{clients} clients, {minutes:g} minutes: {requests} requests, {requests / (micros / 1e6):.0f} a second; p50 {p50 / 1000:.0f} ms, p95 {p95 / 1000:.0f} ms, longest {longest / 1000:.0f} ms; "
          f"errors: {refused} answers, {late} too late, {broken} connections; memory {before / 1e6:.0f} MB after 10 s, {after / 1e6:.0f} MB in the last 20 s, {max(memory) / 1e6:.0f} MB at most ({100 * growth:+.0f} %)")
    return [words for words, wrong in ((f"crowd: p95 {p95 / 1000:.0f} ms", p95 > CROWD_FLOOR * 1e6), ("crowd: errors", refused + late + broken > 0),
                                       (f"crowd: memory {100 * growth:+.0f} %", growth > GROWTH)) if wrong]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", required=True)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=2)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--kinds", default="")
    arguments = parser.parse_args()
    server = Server(arguments.archive)
    try:
        first, _ = server.get("/")
        print(f"started in {server.start:.2f} s; first page {1000 * first:.0f} ms")
        questions = paths(server, random.Random(arguments.seed), arguments.times)
        missed = one_client(server, questions, arguments.kinds)
        if arguments.minutes > 0:
            missed += crowd(server, questions, arguments.minutes, arguments.clients, arguments.seed)
        for floor in missed:
            print(f"missed: {floor}")
        sys.exit(1 if missed else 0)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
