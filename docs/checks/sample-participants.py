#!/usr/bin/env python3
"""How many people in participant position of the shared releases are told with a country, and a sample of them to check by hand.

usage: sample-participants.py SEED COUNT OUT.tsv        (READOUT_SHARED, or ../shared, holds the releases)

OUT.tsv: report id, its day, the participant that Readout gives (name | kind | country | office), and, for reading only, the words around
its first mention. The last column is cut off before the verdicts are committed.
"""
import glob, gzip, json, os, random, subprocess, sys, tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
SHARED = os.environ.get("READOUT_SHARED", os.path.join(ROOT, "..", "shared"))
READOUT = os.environ.get("READOUT", os.path.join(ROOT, "readout"))


def main():
    lines = [line for file in sorted(glob.glob(f"{SHARED}/corpora/readouts/*.jsonl.gz")) for line in gzip.open(file, "rt", encoding="utf-8")]
    texts = {r["id"]: r["text"] for r in map(json.loads, lines)}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as file:
        file.writelines(lines)
    read = subprocess.Popen([READOUT, "read", file.name, "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    found, share = [], {}
    for line in read.stdout:
        record = json.loads(line)
        side = record["report"]["issuedBy"]
        who = {a["id"]: a for a in record["actors"]}
        for actor in sorted({p if isinstance(p, str) else p["actor"] for c in record["contacts"] for p in c["participants"]}):
            a = who[actor]
            if a["kind"] not in ("person", "unnamed") or not a["mentions"]:
                continue
            total = share.setdefault(side, [0, 0])
            total[0] += 1
            total[1] += a["country"] is not None
            found.append((record["report"]["name"], record["report"]["published"], a))
    for side, (people, told) in sorted(share.items()):
        print(f"{side}: {told} of {people} people in participant position have a country ({told / people:.3f})")
    people, told = (sum(s[i] for s in share.values()) for i in (0, 1))
    print(f"all: {told} of {people} ({told / people:.3f})")
    with open(sys.argv[3], "w", encoding="utf-8") as table:
        for name, day, a in random.Random(int(sys.argv[1])).sample(found, int(sys.argv[2])):
            at = a["mentions"][0]
            text = texts[name]
            context = " ".join(f"{text[max(0, at['start'] - 220):at['start']]}>>>{at['text']}<<<{text[at['end']:at['end'] + 160]}".split())
            table.write("\t".join([name, str(day), " | ".join(str(a[k] or "-") for k in ("name", "kind", "country", "office")), context]) + "\n")


main()
