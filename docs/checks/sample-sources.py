#!/usr/bin/env python3
"""Draws statements of the shared releases and news whose sources are to be checked by hand.

usage: sample-sources.py SEED COUNT OUT.tsv [--only pronoun|noun|named]   (READOUT_SHARED, or ../shared, holds the corpora)

From each of the two corpora COUNT reports are drawn, and from each one statement with a source. OUT.tsv has a line for each:
corpus, report id, offset of the source (code points), its form, the actors that Readout gives (name | kind | country | office), and,
for reading only, the words before and of the statement, the source between >>> and <<<. The last column is cut off before the
verdicts are committed: no sentence of the corpora goes into the project.
"""
import glob, gzip, json, os, random, subprocess, sys, tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
SHARED = os.environ.get("READOUT_SHARED", os.path.join(ROOT, "..", "shared"))
READOUT = os.environ.get("READOUT", os.path.join(ROOT, "readout"))


def reports(corpus):
    files = sorted(glob.glob(f"{SHARED}/corpora/readouts/*.jsonl.gz")) if corpus == "releases" else [f"{SHARED}/corpora/news/allsides-half.jsonl.gz"]
    return [line for file in files for line in gzip.open(file, "rt", encoding="utf-8")]


def form(words):
    if words.lower() in ("he", "she", "they", "it", "i", "we", "who", "both", "him", "her", "you"):
        return "pronoun"
    return "named" if any(w[:1].isupper() and w not in ("The", "A", "An", "His", "Her", "Their", "Its", "Some", "Both") for w in words.split()) else "noun"


def main():
    seed, count, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    only = sys.argv[5] if len(sys.argv) > 5 else None
    with open(out, "w", encoding="utf-8") as table:
        for corpus in ("releases", "news"):
            chance = random.Random(f"{seed} {corpus}")
            drawn = chance.sample(reports(corpus), count * (4 if only else 2))
            with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as file:
                file.writelines(drawn)
            read = subprocess.run([READOUT, "read", file.name, "--format", "jsonl"], stdout=subprocess.PIPE, check=False).stdout.decode().splitlines()
            records = {r["report"]["name"]: r for r in map(json.loads, read)}
            texts = {r["id"]: r["text"] for r in map(json.loads, drawn)}
            done = 0
            for name, record in sorted(records.items(), key=lambda one: chance.random()):
                key = name if name in texts else None
                said = [s for s in record["statements"] if s["source"] and (only is None or form(s["source"][0]["text"]) == only)]
                if not said or key is None or done == count:
                    continue
                done += 1
                s = chance.choice(said)
                words, text = s["source"][0], texts[key]
                who = {a["id"]: a for a in record["actors"]}
                given = "; ".join(" | ".join(str(who[a][k] or "-") for k in ("name", "kind", "country", "office")) for a in s["sourceActors"])
                before = text[max(0, words["start"] - 500):words["start"]]
                after = text[words["end"]:words["end"] + 220]
                context = " ".join(f"{before}>>>{words['text']}<<<{after}".split())
                table.write("\t".join([corpus, name, str(words["start"]), form(words["text"]), given or "-", str(record["report"].get("published")), context]) + "\n")


main()
