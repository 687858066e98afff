#!/usr/bin/env python3
"""Of the gold contacts' participants: how many does the record name as an actor with the right country, and the right office?

usage: participants.py GOLD_DIR RECORD_DIR      (as for score/contacts.py)

A participant of the gold is found where an actor has its last name and its country; a delegation, government or organisation also where
a state or body of that country, or its initials, stand for it;
its office is right where the record's says the gold role's words, or the gold gives none.
"""
import glob, json, os, sys, unicodedata


def fold(s):
    return "".join(c for c in unicodedata.normalize("NFD", s or "") if not unicodedata.combining(c)).lower()


def main():
    n = dict(all=0, person=0, office=0, roles=0)
    misses = []
    for path in sorted(glob.glob(f"{sys.argv[1]}/*.gold.json")):
        name = os.path.basename(path)[:-len(".gold.json")]
        gold = json.load(open(path))
        record = json.load(open(f"{sys.argv[2]}/{name}.json"))
        seen = set()
        for contact in gold.get("contacts", []):
            for who in contact["participants"]:
                if not isinstance(who, dict) or not who.get("name") or (who["name"], who.get("role")) in seen:
                    continue
                seen.add((who["name"], who.get("role")))
                n["all"] += 1
                last = fold(who["name"]).split()[-1]
                hits = [a for a in record["actors"] if (last in fold(a["name"]).split() or fold(a["name"]) == fold(who["name"])
                        or (a["kind"] in ("state", "office") and a["country"] == who.get("country") and not who.get("role"))) and (a["country"] == who.get("country") or who.get("country") is None)]
                body = fold(who.get("role")).split()[-1:] in (["delegation"], ["government"], ["officials"], ["representatives"], ["organisation"])
                initials = "".join(w[0] for w in who["name"].split() if w[0].isupper())
                hits = hits or [a for a in record["actors"] if body and (a["name"] == initials or (a["country"] and a["country"] == who.get("country") and a["kind"] != "person"))]
                if not hits:
                    misses.append(f"{name}: {who} not found; of the name: {[(a['name'], a['country'], a['office']) for a in record['actors'] if last in fold(a['name'])]}")
                    continue
                n["person"] += 1
                role = fold(who.get("role"))
                if role and hits[0]["kind"] == "person":
                    n["roles"] += 1
                    held = [fold(a["office"]) for a in hits if a["office"]]
                    if any(role in h or h in role or set(role.split()) & set(h.split()) - {"of", "the", "former"} for h in held):
                        n["office"] += 1
                    else:
                        misses.append(f"{name}: {who['name']} {role} -> {held}")
    print(f"participants {n['all']}, person and country right {n['person']} ({n['person'] / n['all']:.3f}); of {n['roles']} with a role, office right {n['office']} ({n['office'] / max(n['roles'], 1):.3f})")
    print(f"right in all {n['person'] - (n['roles'] - n['office'])} of {n['all']} ({(n['person'] - n['roles'] + n['office']) / n['all']:.3f})")
    print("\n".join(misses))


main()
