"""Invented reports, always the same for one seed: pairs of leaders, often told of by both sides, some texts changed later."""
import json
import random
from datetime import date, timedelta

LEADERS = [
    ("FRA", "French", "President", "Emmanuel Macron", "Paris"),
    ("DEU", "German", "Chancellor", "Olaf Scholz", "Berlin"),
    ("GBR", "British", "Prime Minister", "Keir Starmer", "London"),
    ("ITA", "Italian", "Prime Minister", "Giorgia Meloni", "Rome"),
    ("TUR", "Turkish", "President", "Recep Tayyip Erdogan", "Ankara"),
    ("UKR", "Ukrainian", "President", "Volodymyr Zelensky", "Kyiv"),
    ("RUS", "Russian", "President", "Vladimir Putin", "Moscow"),
    ("JPN", "Japanese", "Prime Minister", "Fumio Kishida", "Tokyo"),
    ("IND", "Indian", "Prime Minister", "Narendra Modi", "New Delhi"),
    ("BRA", "Brazilian", "President", "Luiz Inacio Lula da Silva", "Brasilia"),
    ("EGY", "Egyptian", "President", "Abdel Fattah el-Sisi", "Cairo"),
    ("POL", "Polish", "Prime Minister", "Donald Tusk", "Warsaw"),
]
SUBJECTS = ["the grain harvest", "sea lanes and harbour dues", "air defence", "the exchange of prisoners", "nuclear safety", "energy prices", "river water", "trade in steel"]
TALKS = [
    "{A} spoke by phone with {B} on {day}.",
    "{A} received {B} in {place} on {day}.",
    "{A} held a video call with {B} on {day}.",
    "On {day}, {A} met {B} in {place}.",
]
SAYINGS = [
    '{a} stressed that {subject} must not become a tool of pressure.',
    '{b} said that his country stands ready to go on with work on {subject}.',
    '"We have come a good way on {subject}, and there is more to do," {a} said.',
    '{b} called on all sides to show restraint and underlined the importance of {subject}.',
    'The two leaders exchanged views on {subject}.',
]
RESULTS = [
    "They agreed to hold a further round of talks on {subject} next month.",
    "The leaders agreed that their ministers would draw up a plan on {subject} by the end of the year.",
    "{a} promised to send a delegation to {home}.",
    "They signed a memorandum on {subject}.",
    "They agreed to stay in contact.",
]
HISTORIES = ["It was their first conversation since January.", "It was the second call of the two leaders this month.", "The leaders had last met in {home} in the autumn.", "", ""]


def report(chance, number, first, second, day):
    """One side's account of a contact, as a line of JSONL has it."""
    subject = chance.choice(SUBJECTS)
    words = dict(
        A=f"{first[1]} {first[2]} {first[3]}", B=f"{second[1]} {second[2]} {second[3]}", a=first[3].split()[-1], b=second[3].split()[-1],
        place=first[4], home=second[4], subject=subject, day=f"{day:%B} {day.day}, {day.year}")
    parts = [chance.choice(TALKS), *chance.sample(SAYINGS, 2), chance.choice(RESULTS), chance.choice(HISTORIES)]
    return {
        "id": f"r{number:05}", "url": f"https://{first[0].lower()}.example/releases/{number:05}",
        "text": " ".join(part.format(**words) for part in parts if part) + f" This was release {number} of the office.\n",
        "publisher": f"Office of the {first[1]} {first[2]}", "issuedBy": first[0], "published": f"{day:%Y-%m-%d}"}


def changed(chance, old, place):
    """A later text at the address of an older one."""
    return old | {"id": f"{old['id']}-at-{place}", "text": old["text"].rstrip() + " " + chance.choice(RESULTS).format(
        a="The host", home="the capital", subject=chance.choice(SUBJECTS)) + f" Corrected ({place}).\n"}


def reports(count, seed=7, mark=""):
    """So many lines; every second contact is told of by both sides, and every tenth line changes an older text."""
    chance = random.Random(f"{seed}{mark}")
    lines = []
    while len(lines) < count:
        first, second = chance.sample(LEADERS, 2)
        day = date(2022, 1, 3) + timedelta(days=chance.randrange(900))
        lines.append(report(chance, len(lines), first, second, day))
        if chance.random() < 0.5:
            lines.append(report(chance, len(lines), second, first, day))
        if chance.random() < 0.16:
            lines.append(changed(chance, chance.choice(lines), len(lines)))
    for line in lines if mark else []:
        line["id"], line["url"] = mark + line["id"], line["url"] + "/" + mark
    return lines[:count]


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in lines)
