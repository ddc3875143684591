-- The ledger, form 1.
--
-- Every table but chain_head and names is chained: its records are numbered by `seq`, drawn from
-- one sequence over all of them, and `checksum` is made from the record before and from every other
-- column (record_chain.hpp). Triggers refuse to change or remove what is written (schema.cpp).
--
-- Days count from 1 January 1970. A term is its year times two, and one more in autumn. Money is
-- whole öre. What is 0 or 1 answers yes or no. NULL is "none".

-- The last record: it tells when records are cut off the end. The only row that is ever changed.
CREATE TABLE chain_head (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    seq      INTEGER NOT NULL,
    checksum BLOB    NOT NULL
) STRICT;
INSERT INTO chain_head VALUES (1, 0, zeroblob(32));

-- Students and contact persons. The chain holds `digest` alone, made from salt and name. Of a name
-- that was removed (removed_names) salt and name are NULL: without the salt nobody can tell from the
-- digest whose it was.
CREATE TABLE names (
    id     INTEGER PRIMARY KEY,
    salt   BLOB,
    name   TEXT,
    digest BLOB NOT NULL,
    CHECK ((salt IS NULL) = (name IS NULL))
) STRICT;
CREATE UNIQUE INDEX names_by_name ON names (name);

-- Texts that many records say: ids of agreements and units, programmes.
CREATE TABLE labels (
    seq      INTEGER PRIMARY KEY,
    text     TEXT NOT NULL UNIQUE,
    checksum BLOB NOT NULL
) STRICT;

------------------------------------------------------------------------------------------ imports

-- Who recorded something (`recorded_by`) is known to a store that asks who its users are, and empty
-- in a file.

-- One record, of the first import.
CREATE TABLE openings (
    seq             INTEGER PRIMARY KEY,
    recorded_at     TEXT    NOT NULL,
    recorded_by     TEXT    NOT NULL,
    program_version TEXT    NOT NULL,
    first_term      INTEGER NOT NULL,
    checksum        BLOB    NOT NULL
) STRICT;

-- `takes_back`: the import that this one undoes. Its versions say again what held before; a
-- placement that it had added is cancelled.
CREATE TABLE imports (
    seq             INTEGER PRIMARY KEY,
    recorded_at     TEXT NOT NULL,
    recorded_by     TEXT NOT NULL,
    program_version TEXT NOT NULL,
    complete_for    INTEGER,
    takes_back      INTEGER UNIQUE REFERENCES imports (seq),
    checksum        BLOB NOT NULL
) STRICT;

-- `holds` is what a file of agreements is about, by which its versions are known; NULL of a list.
CREATE TABLE import_files (
    seq      INTEGER PRIMARY KEY,
    import   INTEGER NOT NULL REFERENCES imports (seq),
    kind     TEXT    NOT NULL CHECK (kind IN ('list', 'agreement')),
    name     TEXT    NOT NULL,
    sha256   TEXT    NOT NULL,
    holds    TEXT,
    checksum BLOB    NOT NULL
) STRICT;

-- What a row of a list says of a placement. `placement` is the seq of the placement's first
-- version, in which it is its own. Agreement, activity and programme are labels; to have SQLite look
-- up three of them for each of a million rows would cost a sixth of an import.
CREATE TABLE placement_versions (
    seq          INTEGER PRIMARY KEY,
    placement    INTEGER NOT NULL,
    import       INTEGER NOT NULL REFERENCES imports (seq),
    file         INTEGER REFERENCES import_files (seq),
    line         INTEGER,
    agreement    INTEGER NOT NULL,
    activity     INTEGER NOT NULL,
    list_id      TEXT,
    student      INTEGER REFERENCES names (id),
    student_ref  TEXT,
    programme    INTEGER,
    first_day    INTEGER NOT NULL,
    last_day     INTEGER NOT NULL,
    stated_days  INTEGER,
    is_protected INTEGER NOT NULL CHECK (is_protected IN (0, 1)),
    is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
    checksum     BLOB    NOT NULL
) STRICT;
-- First versions are found by their seq.
CREATE INDEX later_versions ON placement_versions (placement) WHERE placement <> seq;

-- The last record of an import.
CREATE TABLE import_totals (
    seq       INTEGER PRIMARY KEY,
    import    INTEGER NOT NULL UNIQUE REFERENCES imports (seq),
    added     INTEGER NOT NULL,
    changed   INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    checksum  BLOB    NOT NULL
) STRICT;

-- A name that was taken out of `names`, by the digest that it leaves there.
CREATE TABLE removed_names (
    seq         INTEGER PRIMARY KEY,
    name        INTEGER NOT NULL UNIQUE REFERENCES names (id),
    recorded_at TEXT    NOT NULL,
    recorded_by TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    checksum    BLOB    NOT NULL
) STRICT;

---------------------------------------------------------------------------------------- documents
-- A run's records lie together, from its own to its run_totals.

CREATE TABLE logos (
    seq      INTEGER PRIMARY KEY,
    sha256   TEXT NOT NULL UNIQUE,
    picture  BLOB NOT NULL,
    checksum BLOB NOT NULL
) STRICT;

-- The words of the documents; runs with equal words share a set. `sha256` is of all of them.
CREATE TABLE word_sets (
    seq      INTEGER PRIMARY KEY,
    sha256   TEXT NOT NULL UNIQUE,
    logo     INTEGER REFERENCES logos (seq),
    checksum BLOB NOT NULL
) STRICT;

CREATE TABLE words (
    seq      INTEGER PRIMARY KEY,
    word_set INTEGER NOT NULL REFERENCES word_sets (seq),
    place    TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    checksum BLOB    NOT NULL
) STRICT;
CREATE INDEX words_of_set ON words (word_set);

-- Documents for a term, or for the shares of the cost of a year. `forms`: those that are made beside
-- the workbooks, with commas between.
-- `reissue_reason`: why a run issues documents again that were issued before (documents.replaces);
-- NULL for a run of `generate`.
CREATE TABLE runs (
    seq             INTEGER PRIMARY KEY,
    recorded_at     TEXT    NOT NULL,
    recorded_by     TEXT    NOT NULL,
    program_version TEXT    NOT NULL,
    term            INTEGER,
    cost_year       INTEGER,
    issue_day       INTEGER NOT NULL,
    only_term       INTEGER NOT NULL CHECK (only_term IN (0, 1)),
    word_set        INTEGER NOT NULL REFERENCES word_sets (seq),
    summary_file    TEXT    NOT NULL,
    forms           TEXT,
    reissue_reason  TEXT,
    checksum        BLOB    NOT NULL,
    CHECK ((term IS NULL) <> (cost_year IS NULL))
) STRICT;

-- `holds` as in import_files.
CREATE TABLE run_inputs (
    seq      INTEGER PRIMARY KEY,
    run      INTEGER NOT NULL REFERENCES runs (seq),
    name     TEXT    NOT NULL,
    sha256   TEXT    NOT NULL,
    holds    TEXT,
    checksum BLOB    NOT NULL
) STRICT;

-- An agreement as the run's documents name it, and what it chose where it is silent.
CREATE TABLE agreement_facts (
    seq             INTEGER PRIMARY KEY,
    run             INTEGER NOT NULL REFERENCES runs (seq),
    id              INTEGER NOT NULL REFERENCES labels (seq),
    reference       TEXT    NOT NULL,
    in_arrears      TEXT    NOT NULL CHECK (in_arrears IN ('term', 'placement')),
    rounding        TEXT    NOT NULL CHECK (rounding IN ('krona', 'ore')),
    chain           TEXT    NOT NULL CHECK (chain IN ('rounded', 'exact')),
    public_holidays TEXT    NOT NULL CHECK (public_holidays IN ('paid', 'unpaid')),
    tax             TEXT    NOT NULL CHECK (tax IN ('exempt', 'outside')),
    tax_code        TEXT    NOT NULL,
    tax_text        TEXT    NOT NULL,
    invoice_names   TEXT    NOT NULL CHECK (invoice_names IN ('full', 'initials', 'reference')),
    ocr             TEXT    NOT NULL CHECK (ocr IN ('none', 'check', 'length')),
    attach          INTEGER NOT NULL CHECK (attach IN (0, 1)),
    receivable      TEXT    NOT NULL,
    revenue         TEXT    NOT NULL,
    checksum        BLOB    NOT NULL
) STRICT;

-- The accounting system's number for a key of the units' coding.
CREATE TABLE dimensions (
    seq       INTEGER PRIMARY KEY,
    agreement INTEGER NOT NULL REFERENCES agreement_facts (seq),
    key       TEXT    NOT NULL,
    number    INTEGER NOT NULL,
    checksum  BLOB    NOT NULL
) STRICT;

-- Programmes with a rate of their own.
CREATE TABLE rated_programmes (
    seq       INTEGER PRIMARY KEY,
    agreement INTEGER NOT NULL REFERENCES agreement_facts (seq),
    programme INTEGER NOT NULL REFERENCES labels (seq),
    checksum  BLOB    NOT NULL
) STRICT;

-- Who the run's documents are from, to and of, as they print it. `id` is a unit's, or that of one
-- who shares a cost.
CREATE TABLE parties (
    seq                 INTEGER PRIMARY KEY,
    run                 INTEGER NOT NULL REFERENCES runs (seq),
    id                  INTEGER REFERENCES labels (seq),
    name                TEXT    NOT NULL,
    organisation_number TEXT,
    contact             INTEGER REFERENCES names (id),
    phone               TEXT    NOT NULL,
    email               TEXT    NOT NULL,
    bankgiro            TEXT,
    plusgiro            TEXT,
    reference           TEXT    NOT NULL,
    customer_number     TEXT    NOT NULL,
    electronic_address  TEXT    NOT NULL,
    vat_number          TEXT    NOT NULL,
    checksum            BLOB    NOT NULL
) STRICT;

-- A party's keys for the accounting system, in its order.
CREATE TABLE codings (
    seq      INTEGER PRIMARY KEY,
    party    INTEGER NOT NULL REFERENCES parties (seq),
    key      TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    checksum BLOB    NOT NULL
) STRICT;

-- The week rate of a year, or its cost that is shared, and the amount that it was raised from.
CREATE TABLE rates (
    seq            INTEGER PRIMARY KEY,
    run            INTEGER NOT NULL REFERENCES runs (seq),
    year           INTEGER NOT NULL,
    amount         INTEGER NOT NULL,
    from_published INTEGER NOT NULL CHECK (from_published IN (0, 1)),
    from_year      INTEGER NOT NULL,
    from_amount    INTEGER NOT NULL,
    from_source    TEXT    NOT NULL,
    checksum       BLOB    NOT NULL
) STRICT;

-- Each year's raise. The percentage is `units` / 10^`decimals`.
CREATE TABLE index_steps (
    seq            INTEGER PRIMARY KEY,
    rate           INTEGER NOT NULL REFERENCES rates (seq),
    year           INTEGER NOT NULL,
    units          INTEGER NOT NULL,
    decimals       INTEGER NOT NULL,
    source         TEXT    NOT NULL,
    is_preliminary INTEGER NOT NULL CHECK (is_preliminary IN (0, 1)),
    exact          TEXT    NOT NULL,
    rounded        INTEGER NOT NULL,
    checksum       BLOB    NOT NULL
) STRICT;

-- Who shares a cost, under an agreement and in a part of it: what the lines of every year answer
-- for.
CREATE TABLE sharers (
    seq       INTEGER PRIMARY KEY,
    agreement INTEGER NOT NULL REFERENCES labels (seq),
    party     INTEGER NOT NULL REFERENCES labels (seq),
    part      TEXT    NOT NULL,
    checksum  BLOB    NOT NULL,
    UNIQUE (agreement, party, part)
) STRICT;

-- How a share came about; `year_before` is what it was then, where that was known. The part's percentage is `units` / 10^`decimals` of the cost; without a
-- population the part is one party's alone.
CREATE TABLE shares (
    seq               INTEGER PRIMARY KEY,
    run               INTEGER NOT NULL REFERENCES runs (seq),
    cost              INTEGER NOT NULL REFERENCES rates (seq),
    part              TEXT    NOT NULL,
    units             INTEGER NOT NULL,
    decimals          INTEGER NOT NULL,
    part_amount       INTEGER NOT NULL,
    population        INTEGER,
    population_of_all INTEGER NOT NULL,
    counted_day       INTEGER,
    quota             TEXT    NOT NULL,
    floor             INTEGER NOT NULL,
    remainder         TEXT    NOT NULL,
    rank              INTEGER NOT NULL,
    is_raised         INTEGER NOT NULL CHECK (is_raised IN (0, 1)),
    year_before       INTEGER,
    checksum          BLOB    NOT NULL
) STRICT;

-- What the one who invoices pays itself, which is on no document.
CREATE TABLE own_shares (
    seq      INTEGER PRIMARY KEY,
    run      INTEGER NOT NULL REFERENCES runs (seq),
    party    TEXT    NOT NULL,
    share    INTEGER NOT NULL REFERENCES shares (seq),
    amount   INTEGER NOT NULL,
    checksum BLOB    NOT NULL
) STRICT;

-- `replaces` is what it was issued in the stead of; `note` is in the user's words.
CREATE TABLE documents (
    seq       INTEGER PRIMARY KEY,
    run       INTEGER NOT NULL REFERENCES runs (seq),
    kind      TEXT    NOT NULL CHECK (kind IN ('invoice', 'credit')),
    year      INTEGER NOT NULL,
    counter   INTEGER NOT NULL,
    credits   INTEGER REFERENCES documents (seq),
    replaces  INTEGER REFERENCES documents (seq),
    note      TEXT,
    agreement INTEGER NOT NULL REFERENCES agreement_facts (seq),
    issuer    INTEGER NOT NULL REFERENCES parties (seq),
    receiver  INTEGER NOT NULL REFERENCES parties (seq),
    subject   INTEGER NOT NULL REFERENCES parties (seq),
    due_day   INTEGER,
    days      INTEGER NOT NULL,
    total     INTEGER NOT NULL,
    file      TEXT    NOT NULL,
    checksum  BLOB    NOT NULL,
    UNIQUE (year, counter)
) STRICT;

-- A line answers for a part of a claim: a placement (the seq of its first version) in a term, or a
-- sharer in a year. `quantity` is days, or 1; `price` the week rate, or the share. Of a placement
-- `student` is NULL when protected, whose reference is printed.
CREATE TABLE lines (
    seq             INTEGER PRIMARY KEY,
    document        INTEGER NOT NULL REFERENCES documents (seq),
    claim_kind      TEXT    NOT NULL CHECK (claim_kind IN ('placement', 'share')),
    claim           INTEGER NOT NULL,
    part            INTEGER NOT NULL,
    credited_line   INTEGER REFERENCES lines (seq),
    first_day       INTEGER NOT NULL,
    last_day        INTEGER NOT NULL,
    quantity        INTEGER NOT NULL,
    price           INTEGER NOT NULL,
    amount          INTEGER NOT NULL,
    reason          TEXT,
    reason_text     TEXT,
    version         INTEGER REFERENCES placement_versions (seq),
    placement_id    TEXT,
    student         INTEGER REFERENCES names (id),
    student_ref     TEXT,
    programme       INTEGER REFERENCES labels (seq),
    is_protected    INTEGER CHECK (is_protected IN (0, 1)),
    weekdays        INTEGER,
    unpaid_holidays INTEGER,
    stated_days     INTEGER,
    week_rate       INTEGER REFERENCES rates (seq),
    continued_from  INTEGER,
    continues_in    INTEGER,
    share           INTEGER REFERENCES shares (seq),
    checksum        BLOB    NOT NULL,
    CHECK ((claim_kind = 'share') = (share IS NOT NULL)),
    CHECK ((claim_kind = 'placement') = (week_rate IS NOT NULL))
) STRICT;
CREATE INDEX lines_of_claim ON lines (claim);
-- A line is credited once.
CREATE UNIQUE INDEX credited_lines ON lines (credited_line) WHERE credited_line IS NOT NULL;

-- The last record of a run. Its checksum stands on the documents.
CREATE TABLE run_totals (
    seq           INTEGER PRIMARY KEY,
    run           INTEGER NOT NULL UNIQUE REFERENCES runs (seq),
    invoice_bases INTEGER NOT NULL,
    credit_notes  INTEGER NOT NULL,
    invoiced      INTEGER NOT NULL,
    credited      INTEGER NOT NULL,
    checksum      BLOB    NOT NULL
) STRICT;

-- Files as they were written, recorded afterwards.
CREATE TABLE issued_files (
    seq      INTEGER PRIMARY KEY,
    run      INTEGER NOT NULL REFERENCES runs (seq),
    path     TEXT    NOT NULL,
    sha256   TEXT    NOT NULL,
    checksum BLOB    NOT NULL,
    UNIQUE (run, path)
) STRICT;
