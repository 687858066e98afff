#!/usr/bin/env python3
"""Lay the rows of `readout compare --format json` beside a reader's list of differences.

usage: compare-differences.py LIST.tsv PAGE.json... [--rows]

A page is named after its pair ("001-002.json" for the pair 001/002). A listed row is

found     when a program row of the same type overlaps its spans on every side that has any, and has no other side;
loosely   when the type differs, too, but not between "only one side" and "both": then the program says that a side is
          silent which is not, or the other way round;
frame     rows: found when the frame has the field for the sides with overlapping evidence, loosely when it has the field for the sides.

Spans overlap when they share a third of the shorter one's characters. With --rows every program row is printed, with the
listed rows that it matches: those that match none are for a person to judge, for the list is not complete.
"""
import csv, json, os, sys

FIELDS = [("word for the contact", ["kind"]), ("phone call, day", ["kind", "date"]), ("initiator", ["initiator"]), ("date", ["date", "published"]),
          ("place in a series", ["history"]), ("tone", ["tone"]), ("order and weight", ["issues"]), ("name", ["names"]), ("word for the kind", ["names"]),
          ("whose words", ["voices"]), ("joint mouth", ["joint"]), ("other's mouth", ["attributed"]), ("thanks", ["praise"]), ("length", ["duration"])]


def overlap(a, b):
    return a[0] == b[0] and min(a[2], b[2]) - max(a[1], b[1]) >= (min(a[2] - a[1], b[2] - b[1])) / 3


def listed(path):
    for row in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        cells = {}
        for s in "AB":
            cells[row["side" + s]] = [(p.split(":")[0], *map(int, p.split(":")[1].split("-"))) for p in row["spans" + s].split(";") if p]
        yield row["pair"], row["number"], row["type"], row["about"], cells


def quotes(cell):
    return [(q["report"], q["span"]["start"], q["span"]["end"]) for q in cell["quotes"]]


def covers(cells, program):
    told = {side: spans for side, spans in cells.items() if spans}
    return set(told) == set(program) and all(any(overlap(a, b) for a in spans for b in program[side]) for side, spans in told.items())


def frame(about, cells, page):
    fields = next((f for words, f in FIELDS if words in about), [])
    told = {side: spans for side, spans in cells.items() if spans}
    best = ""
    for row in page.get("frame", []):
        if row["field"] in fields:
            sides = {c["side"]: [(v["report"], e["start"], e["end"]) for v in c["values"] for e in v["evidence"]] for c in row["cells"]}
            if all(any(overlap(a, b) for a in spans for b in sides.get(side, [])) for side, spans in told.items()):
                return "found"
            if set(told) <= set(sides):
                best = "loosely"
    return best


def main():
    args = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(args) < 2:
        sys.exit(__doc__)
    total = [0, 0, 0]
    for path in args[1:]:
        pair = os.path.basename(path).removesuffix(".json").replace("-", "/")
        page = json.load(open(path, encoding="utf-8"))
        rows = [(r["type"], r["label"], {c["side"]: quotes(c) for c in r["cells"]}) for r in page["comparison"]]
        matched, count = {}, [0, 0, 0]
        for name, number, kind, about, cells in listed(args[0]):
            if name != pair:
                continue
            if kind == "frame":
                how = frame(about, cells, page)
            else:
                hits = [i for i, r in enumerate(rows) if covers(cells, r[2])]
                strict = [i for i in hits if rows[i][0] == kind]
                how = "found" if strict else "loosely" if hits else ""
                for i in strict or hits:
                    matched.setdefault(i, []).append(number)
            count[0] += how == "found"
            count[1] += how != ""
            count[2] += 1
            print(f"{pair} {number:>2} {kind:<10} {how or '-':<8} {about}")
        print(f"{pair}: {count[0]} found, {count[1]} with those found loosely, of {count[2]}; program rows {len(rows)}, matching {len(matched)}\n")
        total = [a + b for a, b in zip(total, count)]
        if "--rows" in sys.argv:
            for i, (kind, label, cells) in enumerate(rows):
                print(f"   {kind:<10} {label!r} {'= ' + ','.join(matched[i]) if i in matched else ''}")
                for c in page["comparison"][i]["cells"]:
                    print(f"      {c['side']}: " + " … ".join(f"[{q['report']}] " + " ".join(q["span"]["text"].split()) for q in c["quotes"])
                          + (f"  ({' | '.join(m['span']['text'] for m in c['marks'])})" if c["marks"] else ""))
    print(f"all: {total[0]} found, {total[1]} with those found loosely, of {total[2]}")


main()
