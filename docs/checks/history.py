#!/usr/bin/env python3
"""Scores history claims of official releases against claims found by reading.

usage: history.py [CLAIMS.tsv]   (READOUT_SHARED, or ../shared, holds the corpora; READOUT names another program)

CLAIMS.tsv has a line for each claim (release id, start and end in code points of the release's text, lastContact, "yes" where it
is optional) and one without offsets for a release in which a reader found none. A claim is found when its words and a predicted
one's overlap (Jaccard) by 0.4, each once; optional claims count on neither side. lastContact is compared over the claims found.
"""
import glob, gzip, json, os, re, subprocess, sys, tempfile
from collections import defaultdict

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
SHARED = os.environ.get("READOUT_SHARED", os.path.join(ROOT, "..", "shared"))
READOUT = os.environ.get("READOUT", os.path.join(ROOT, "readout"))


def overlap(text, one, other):
    a, b = ({one[0] + m.start() for m in re.finditer(r"\w+", text[one[0]:one[1]])}, {other[0] + m.start() for m in re.finditer(r"\w+", text[other[0]:other[1]])})
    return len(a & b) / max(1, len(a | b))


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "docs", "checks", "history-claims.tsv")
    gold = defaultdict(list)
    for line in open(path, encoding="utf-8").read().splitlines()[1:]:
        ident, start, end, last, optional = (line.split("\t") + [""] * 5)[:5]
        gold[ident] += [(int(start), int(end), last, optional == "yes")] if start else []
        gold[ident]
    lines = [line for file in sorted(glob.glob(f"{SHARED}/corpora/readouts/*.jsonl.gz")) for line in gzip.open(file, "rt", encoding="utf-8")]
    lines = [line for line in lines if json.loads(line)["id"] in gold]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as file:
        file.writelines(lines)
    read = subprocess.run([READOUT, "read", file.name, "--format", "jsonl", "--with-text"], stdout=subprocess.PIPE, check=False).stdout.decode().splitlines()
    hits = predicted = wanted = right = dated = datedright = 0
    for record in map(json.loads, read):
        text = record["report"]["text"]
        found = [(h["text"]["start"], h["text"]["end"], h["lastContact"] or "") for c in record["contacts"] for h in c["history"]]
        claims = gold[record["report"]["name"]]
        pairs = sorted(((overlap(text, g, p), i, j) for i, g in enumerate(claims) for j, p in enumerate(found)), reverse=True)
        taken, used = {}, set()
        for score, i, j in pairs:
            if score >= 0.4 and i not in taken and j not in used:
                taken[i] = j
                used.add(j)
        predicted += len(found) - sum(claims[i][3] for i in taken)
        wanted += sum(not g[3] for g in claims)
        for i, j in taken.items():
            if not claims[i][3]:
                hits += 1
                right += claims[i][2] == found[j][2]
                dated += bool(claims[i][2])
                datedright += bool(claims[i][2]) and claims[i][2] == found[j][2]
    p, r = hits / max(1, predicted), hits / max(1, wanted)
    print(f"releases {len(read)}, claims {wanted}, predicted {predicted}, found {hits}")
    print(f"precision {p:.3f}  recall {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}")
    print(f"lastContact right {right} of {hits} = {right / max(1, hits):.3f}; where the reader gave one {datedright} of {dated}")


main()
