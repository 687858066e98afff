-- Days are counted from 0001-01-01 (DateOnly.DayNumber). Flags are 0 or 1. Codes and kinds are written as in records.
CREATE TABLE engine (
    id INTEGER PRIMARY KEY,
    version TEXT NOT NULL,
    models TEXT NOT NULL,
    UNIQUE (version, models)
) STRICT;

CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,
    mark TEXT,
    mark_by TEXT,
    mark_at TEXT,
    mark_note TEXT
) STRICT;

-- A report's text as it stood from one time to another. The content is brotli over the text and its record (Reports/Content.cs).
CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    url TEXT,
    title TEXT,
    publisher TEXT,
    issued_by TEXT,
    published INTEGER,
    captured TEXT NOT NULL,
    known_from INTEGER NOT NULL,
    known_until INTEGER,
    engine INTEGER NOT NULL REFERENCES engine,
    content BLOB NOT NULL,
    UNIQUE (report, number),
    UNIQUE (hash, report)
) STRICT;
CREATE INDEX version_issued ON version (issued_by, published, publisher) WHERE known_until IS NULL;

-- How many reports of each source and month there are, by their latest versions; what is not known is an empty text.
CREATE TABLE coverage (
    publisher TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    month TEXT NOT NULL,
    reports INTEGER NOT NULL,
    PRIMARY KEY (issued_by, publisher, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    folded TEXT NOT NULL,
    last_word TEXT NOT NULL,
    UNIQUE (name, country, kind)
) STRICT;
CREATE INDEX actor_folded ON actor (folded);
CREATE INDEX actor_last_word ON actor (last_word);

-- What tellings of one contact come to. A contact that was merged into another keeps its number and points there.
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    date TEXT,
    first_day INTEGER,
    last_day INTEGER,
    main INTEGER NOT NULL,
    decided TEXT,
    merged_into INTEGER REFERENCES contact
) STRICT;
CREATE INDEX contact_day ON contact (last_day);

CREATE TABLE contact_actor (
    actor INTEGER NOT NULL REFERENCES actor,
    day INTEGER NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact,
    PRIMARY KEY (actor, day, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_actor_contact ON contact_actor (contact);

CREATE TABLE contact_side (
    side TEXT NOT NULL,
    day INTEGER NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact,
    PRIMARY KEY (side, day, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_side_contact ON contact_side (contact);

CREATE TABLE telling (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version,
    report INTEGER NOT NULL REFERENCES report,
    ordinal INTEGER NOT NULL,
    contact INTEGER REFERENCES contact,
    main INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    date TEXT,
    first_day INTEGER,
    last_day INTEGER,
    inferred INTEGER NOT NULL,
    place TEXT,
    minutes INTEGER,
    words TEXT NOT NULL,
    probability REAL,
    reason TEXT,
    UNIQUE (version, ordinal)
) STRICT;
CREATE INDEX telling_contact ON telling (contact);
CREATE INDEX telling_report ON telling (report);

CREATE TABLE telling_actor (
    telling INTEGER NOT NULL REFERENCES telling,
    place INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor,
    country TEXT,
    office TEXT,
    PRIMARY KEY (telling, place)
) STRICT, WITHOUT ROWID;

-- Where a telling may be looked for: a row for each side or organisation and each day it may be on; vague ones stand under their months, below zero.
CREATE TABLE telling_place (
    side TEXT NOT NULL,
    day INTEGER NOT NULL,
    telling INTEGER NOT NULL REFERENCES telling,
    PRIMARY KEY (side, day, telling)
) STRICT, WITHOUT ROWID;
CREATE INDEX telling_place_telling ON telling_place (telling);

-- Pairs of tellings that may be of one contact and are kept apart.
CREATE TABLE doubt (
    first INTEGER NOT NULL REFERENCES telling,
    second INTEGER NOT NULL REFERENCES telling,
    probability REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;
CREATE INDEX doubt_second ON doubt (second);
CREATE INDEX doubt_probability ON doubt (probability DESC, first, second);

-- What people decided, in the order of time; nothing is ever taken out.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    person TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT,
    undone_by TEXT,
    undone_at TEXT
) STRICT;

-- What a decision is about: tellings, known by their report and by what they tell, so that a report that is read again keeps what was decided.
CREATE TABLE decision_anchor (
    decision INTEGER NOT NULL REFERENCES decision,
    place INTEGER NOT NULL,
    part INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES report,
    main INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT,
    parties TEXT NOT NULL,
    PRIMARY KEY (decision, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_anchor_report ON decision_anchor (report);

-- A stretch of a version's text that is searched: a statement, or the text itself. Offsets are code points, end exclusive.
CREATE TABLE passage (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version,
    statement INTEGER,
    day INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
) STRICT;
CREATE INDEX passage_version ON passage (version);
-- Words come folded, with spaces between: whatever is no space is of a word.
CREATE VIRTUAL TABLE passage_words USING fts5 (
    words, issues, tags, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
);

-- Words and owners (rows of actors) stand only where a contact is to follow: what comes later is held against them.
CREATE TABLE outcome (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version,
    telling INTEGER NOT NULL REFERENCES telling,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    undertaking TEXT NOT NULL,
    day INTEGER NOT NULL,
    due_first INTEGER,
    due_last INTEGER,
    state TEXT NOT NULL,
    words TEXT,
    owners TEXT
) STRICT;
CREATE INDEX outcome_version ON outcome (version);
CREATE INDEX outcome_telling ON outcome (telling);
CREATE INDEX outcome_day ON outcome (day, id);

CREATE TABLE outcome_side (
    side TEXT NOT NULL,
    day INTEGER NOT NULL,
    outcome INTEGER NOT NULL REFERENCES outcome,
    owner INTEGER NOT NULL,
    PRIMARY KEY (side, day, outcome)
) STRICT, WITHOUT ROWID;
CREATE INDEX outcome_side_outcome ON outcome_side (outcome);

-- A later contact that bears on an outcome.
CREATE TABLE follow_up (
    outcome INTEGER NOT NULL REFERENCES outcome,
    contact INTEGER NOT NULL REFERENCES contact,
    strong INTEGER NOT NULL,
    probability REAL NOT NULL,
    reason TEXT NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (outcome, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_contact ON follow_up (contact);

CREATE TABLE history_claim (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version,
    telling INTEGER NOT NULL REFERENCES telling,
    ordinal INTEGER NOT NULL,
    day INTEGER NOT NULL
) STRICT;
CREATE INDEX history_claim_version ON history_claim (version);
CREATE INDEX history_claim_telling ON history_claim (telling);
CREATE INDEX history_claim_day ON history_claim (day);
