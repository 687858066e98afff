-- Raised by every change, so that what was answered can be known to be still true.
CREATE TABLE changes (number INTEGER NOT NULL) STRICT;
INSERT INTO changes (number) VALUES (0);

CREATE INDEX telling_actor_actor ON telling_actor (actor);

-- What contacts are about. Labels that differ in case and accents alone are one; contacts counts those that stand.
CREATE TABLE issue (
    id INTEGER PRIMARY KEY,
    folded TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    contacts INTEGER NOT NULL
) STRICT;
CREATE INDEX issue_contacts ON issue (contacts DESC, folded);

-- Empty of what was read before this form of the archive, until it is read again: labels are in records alone.
CREATE TABLE telling_issue (
    telling INTEGER NOT NULL REFERENCES telling,
    issue INTEGER NOT NULL REFERENCES issue,
    PRIMARY KEY (telling, issue)
) STRICT, WITHOUT ROWID;

-- What is told now of contacts that stand, summed up so that many can be asked for at once.
CREATE TABLE contact_issue (
    contact INTEGER NOT NULL REFERENCES contact,
    issue INTEGER NOT NULL REFERENCES issue,
    PRIMARY KEY (contact, issue)
) STRICT, WITHOUT ROWID;

CREATE TABLE version_size (
    version INTEGER PRIMARY KEY REFERENCES version,
    engine INTEGER NOT NULL REFERENCES engine,
    statements INTEGER NOT NULL,
    outcomes INTEGER NOT NULL,
    claims INTEGER NOT NULL
) STRICT;
INSERT INTO version_size (version, engine, statements, outcomes, claims)
SELECT v.id, v.engine, (SELECT count(DISTINCT p.statement) FROM passage p WHERE p.version = v.id), (SELECT count(*) FROM outcome o WHERE o.version = v.id),
    (SELECT count(*) FROM history_claim h WHERE h.version = v.id)
FROM version v;

-- With all that lists of reports look at: beside the texts that would be read from all over the file.
CREATE INDEX version_published ON version (published, id, report, publisher, issued_by, title) WHERE known_until IS NULL;
CREATE INDEX report_marked ON report (mark) WHERE mark IS NOT NULL;

-- What people did, in the order of time; nothing is ever taken out.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    decision INTEGER REFERENCES decision,
    note TEXT
) STRICT;
INSERT INTO audit (at, person, act, subject, decision, note)
SELECT at, person, act, subject, decision, note FROM (
    SELECT at, person, kind AS act, 'decision ' || id AS subject, id AS decision, note, 1 AS turn FROM decision
    UNION ALL SELECT undone_at, undone_by, 'undo', 'decision ' || id, id, NULL, 2 FROM decision WHERE undone_at IS NOT NULL
    UNION ALL SELECT mark_at, mark_by, CASE WHEN mark IS NULL THEN 'unmark' ELSE 'mark-' || mark END, 'report ' || id, NULL, mark_note, 3 FROM report WHERE mark_at IS NOT NULL
) past ORDER BY at, turn, decision;
