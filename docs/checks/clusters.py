#!/usr/bin/env python3
"""Writes which telling an archive gave to which contact, for merging.py.

usage: clusters.py ARCHIVE.sqlite OUT.tsv

OUT has a line for each telling of a report's latest version: contact, report's name, whether the report is about it (0 | 1).
"""
import sqlite3, sys

archive = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for row in archive.execute(
            "SELECT t.contact, v.name, t.main FROM telling t JOIN version v ON v.id = t.version WHERE v.known_until IS NULL ORDER BY v.id, t.ordinal"):
        out.write("\t".join(map(str, row)) + "\n")
