"""What an archive holds, written so that two archives can be compared: nothing goes by the numbers of rows."""
from collections import defaultdict

# A version with all its parts; what later versions or reports change is left to `everything`.
VERSIONS = """
SELECT r.identity, v.number, v.hash, v.name, v.url, v.publisher, v.issued_by, v.published, md5(v.content),
  (SELECT count(*) FROM telling t WHERE t.version = v.id),
  (SELECT count(*) FROM telling t JOIN telling_actor a ON a.telling = t.id WHERE t.version = v.id),
  (SELECT count(*) FROM telling t JOIN telling_place p ON p.telling = t.id WHERE t.version = v.id),
  (SELECT count(*) FROM passage p WHERE p.version = v.id),
  (SELECT count(*) FROM passage p JOIN {indexed} w ON w.key = ((p.day << 40) | p.id) WHERE p.version = v.id),
  (SELECT count(*) FROM outcome o WHERE o.version = v.id),
  (SELECT count(*) FROM outcome o JOIN outcome_side s ON s.outcome = o.id WHERE o.version = v.id),
  (SELECT count(*) FROM history_claim h WHERE h.version = v.id)
FROM version v JOIN report r ON r.id = v.report"""

# Each counts what must not be.
NEVER = {
    "a report without a version": "SELECT count(*) FROM report r WHERE NOT EXISTS (SELECT 1 FROM version v WHERE v.report = r.id)",
    "a text stored twice": "SELECT count(*) FROM (SELECT report, hash FROM version GROUP BY report, hash HAVING count(*) > 1) twice",
    "a telling without a contact": "SELECT count(*) FROM telling WHERE contact IS NULL",
    "a telling of a contact that was left": "SELECT count(*) FROM telling t JOIN contact c ON c.id = t.contact WHERE c.merged_into IS NOT NULL",
    "a contact without tellings": "SELECT count(*) FROM contact c WHERE merged_into IS NULL AND decided IS NULL AND NOT EXISTS (SELECT 1 FROM telling t WHERE t.contact = c.id)",
    "a contact without the parties that its tellings have": """SELECT count(*) FROM contact c WHERE merged_into IS NULL
        AND EXISTS (SELECT 1 FROM telling t JOIN telling_actor a ON a.telling = t.id JOIN version v ON v.id = t.version WHERE t.contact = c.id AND v.known_until IS NULL)
        AND NOT EXISTS (SELECT 1 FROM contact_actor a WHERE a.contact = c.id)""",
    "an entry of the index without a passage": "SELECT (SELECT count(*) FROM {indexed} w) - (SELECT count(*) FROM passage)",
}


def versions(store, ask):
    """By report, number and text."""
    return {row[:3]: row[3:] for row in ask(VERSIONS.format(indexed=store.indexed))}


def broken(store, ask):
    """What is wrong within the archive itself."""
    wrong = store.faults(ask)
    for what, sql in NEVER.items():
        count = ask(sql.format(indexed=store.indexed))[0][0]
        if count != "0":
            wrong.append(f"{count} times {what}")
    return wrong


def everything(store, ask):
    """All there is, by what it says."""
    text = {row[0]: f"{row[1]} {row[2]}" for row in ask("SELECT v.id, r.identity, v.number FROM version v JOIN report r ON r.id = v.report")}
    actor = {row[0]: "|".join(row[1:]) for row in ask("SELECT id, kind, name, country FROM actor")}
    tellings = ask("SELECT id, version, ordinal, contact, main, kind, status, date, first_day, last_day, inferred, place, minutes, words, probability, reason FROM telling")
    telling = {row[0]: f"{text[row[1]]}/{row[2]}" for row in tellings}
    members = defaultdict(list)
    for row in tellings:
        members[row[3]].append(telling[row[0]])
    contact = {number: " + ".join(sorted(names)) for number, names in members.items()}
    outcomes = ask("SELECT id, telling, ordinal, kind, undertaking, day, due_first, due_last, state FROM outcome")
    outcome = {row[0]: f"{telling[row[1]]} {row[2]}" for row in outcomes}
    return {
        "versions": sorted((*key, *row) for key, row in versions(store, ask).items()),
        "times of versions": sorted((text[row[0]], *row[1:]) for row in ask("SELECT id, captured, known_from, known_until FROM version")),
        "tellings": sorted((telling[row[0]], contact[row[3]], *row[4:]) for row in tellings),
        "contacts": sorted((contact[row[0]], *row[1:]) for row in ask("SELECT id, kind, status, date, first_day, last_day, decided FROM contact") if row[0] in contact),
        "their parties": sorted((contact[row[0]], actor[row[1]], row[2]) for row in ask("SELECT contact, actor, day FROM contact_actor")),
        "their sides": sorted((contact[row[0]], *row[1:]) for row in ask("SELECT contact, side, day FROM contact_side")),
        "doubts": sorted((*sorted((telling[row[0]], telling[row[1]])), *row[2:]) for row in ask("SELECT first, second, probability, reason FROM doubt")),
        "outcomes": sorted((outcome[row[0]], *row[3:]) for row in outcomes),
        "their sides of outcomes": sorted((outcome[row[0]], *row[1:]) for row in ask("SELECT outcome, side, day, owner FROM outcome_side")),
        "follow-ups": sorted((outcome[row[0]], contact[row[1]], *row[2:]) for row in ask("SELECT outcome, contact, strong, probability, reason, day FROM follow_up")),
        "history claims": sorted((text[row[0]], telling[row[1]], *row[2:]) for row in ask("SELECT version, telling, ordinal, day FROM history_claim")),
    }


def differences(one, other):
    """Up to three lines for each kind of thing in which two archives differ."""
    lines = []
    for what, rows in one.items():
        if rows != other[what]:
            lines.append(f"{what}: {len(rows)} here, {len(other[what])} in the archive made in one go")
            lines += [f"  only here: {row}" for row in sorted(set(rows) - set(other[what]))[:3]]
            lines += [f"  only there: {row}" for row in sorted(set(other[what]) - set(rows))[:3]]
    return lines
