#!/usr/bin/env python3
"""Measures merging against pairs of reports that people read and judged.

    merging.py PAIRS.tsv CLUSTERS.tsv [column=value …] [--misses]

PAIRS has columns a, b (report names) and verdict (same | different). CLUSTERS has one telling a line:
contact, report, main (0 | 1). A pair is predicted `same` when a main contact of one report and a main contact
of the other are one contact; a report without a main contact is looked at with all of its contacts.
"""
import collections
import csv
import sys


def read_clusters(path):
    main, other = collections.defaultdict(set), collections.defaultdict(set)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            contact, report, is_main = line.rstrip("\n").split("\t")
            (main if is_main == "1" else other)[report].add(contact)
    return lambda report: main.get(report) or other.get(report, set())


def main():
    options = [a for a in sys.argv[1:] if a.startswith("--")]
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    wanted = dict(a.split("=", 1) for a in arguments[2:])
    contacts = read_clusters(arguments[1])
    counts, unread = collections.Counter(), 0
    with open(arguments[0], encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if any(row.get(column) != value for column, value in wanted.items()):
                continue
            a, b = contacts(row["a"]), contacts(row["b"])
            same, said = row["verdict"] == "same", bool(a & b)
            counts[same, said] += 1
            if same and not said and not (a and b):
                unread += 1
            if same != said and "--misses" in options:
                print("missed" if same else "wrong", row["a"], row["b"], row.get("note", ""), "" if a and b else "(a report without a contact)", sep="\t")
    right, wrong, missed = counts[True, True], counts[False, True], counts[True, False]
    print(f"pairs {sum(counts.values())}: same {right + missed}, different {wrong + counts[False, False]}")
    print(f"precision {right / max(1, right + wrong):.3f} ({wrong} wrong), recall {right / max(1, right + missed):.3f}"
          f" ({missed} missed, {unread} of them where a report has no contact)")


if __name__ == "__main__":
    main()
