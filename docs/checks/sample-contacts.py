#!/usr/bin/env python3
"""Draws official releases whose main contacts are to be checked by hand.

usage: sample-contacts.py SEED COUNT OUT.tsv   (READOUT_SHARED, or ../shared, holds the corpora; READOUT names another program)

COUNT releases are drawn from all three publishers together. OUT.tsv has a line for each main contact that Readout gives, and one
with kind "none" for a release in which it gives none: release id, day of publication, kind, status, participants
(name | country | office), date, place, initiator, duration. A reader adds a verdict for kind, status, participants and date, and
lines for main contacts that are missing. No text of the corpora is in it.
"""
import glob, gzip, json, os, random, subprocess, sys, tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
SHARED = os.environ.get("READOUT_SHARED", os.path.join(ROOT, "..", "shared"))
READOUT = os.environ.get("READOUT", os.path.join(ROOT, "readout"))


def main():
    seed, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    lines = [line for file in sorted(glob.glob(f"{SHARED}/corpora/readouts/*.jsonl.gz")) for line in gzip.open(file, "rt", encoding="utf-8")]
    drawn = random.Random(f"{seed} contacts").sample(lines, count)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as file:
        file.writelines(drawn)
    read = subprocess.run([READOUT, "read", file.name, "--format", "jsonl"], stdout=subprocess.PIPE, check=False).stdout.decode().splitlines()
    with open(out, "w", encoding="utf-8") as table:
        table.write("\t".join(["release", "published", "kind", "status", "participants", "date", "place", "initiator", "minutes"]) + "\n")
        for record in map(json.loads, read):
            who = {actor["id"]: actor for actor in record["actors"]}
            head = [record["report"]["name"], str(record["report"]["published"])]
            for contact in [c for c in record["contacts"] if c["main"]] or [None]:
                given = ["none"] + [""] * 6 if contact is None else [
                    contact["kind"], contact["status"],
                    "; ".join(f"{who[p['actor']]['name']} | {p['country']} | {p['role']}" for p in contact["participants"]),
                    str(contact["date"]), str(contact["place"]), who[contact["initiatedBy"]]["name"] if contact["initiatedBy"] else "", str(contact["durationMinutes"] or "")]
                table.write("\t".join(head + given) + "\n")


main()
