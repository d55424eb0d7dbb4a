/** The tables as both engines know them. Every id is made by the program: no sequence, no row number of an engine. */
export interface Tables {
  migration: { version: number }
  /** A label and a text, by the digest of both: kept once, however many editions repeat it. */
  wording: { digest: string; label: string; text: string }
  edition: {
    /** `INSTRUMENT/LANG/DATE`. */
    id: string
    instrument: string
    lang: string
    edition: string
    title: string
    requisite: string | null
    adopted: string | null
    source: string
    digest: string
    name: string
    report: string
    xml: string | null
  }
  unit: {
    edition: string
    seq: number
    path: string
    kind: string
    number: string | null
    parent: number
    place: string
    excluded: number
    amendments: string | null
    wording: string
  }
  /** Up to a thousand passages, analysed together and never changed: a piece of the search index. */
  segment: { id: string; analyser: number; lengths: Uint8Array }
  /** What a passage is made of: wordings, by their digests joined. */
  passage: { segment: string; n: number; path: string; heading: string | null; body: string }
  /** Where a key stands in a segment: passages with how often, and its places in each. */
  posting: { term: string; segment: string; docs: Uint8Array; places: Uint8Array }
  /** Which passages of a segment an edition has; no mask: all of them. */
  draw: { edition: string; segment: string; mask: Uint8Array | null }
}

/** What differs between the engines in how a table is written down. */
export interface Types {
  readonly bytes: 'BLOB' | 'BYTEA'
  /** Said after a table that is kept in the order of its key. */
  readonly keyed: '' | ' WITHOUT ROWID'
}

/**
 * Changes to the tables, in order; each runs once, in a transaction of its own. Never edit one that was released: add the next.
 * `IF NOT EXISTS` in the first: libraries from before this table of migrations have what it makes.
 */
export const MIGRATIONS: readonly ((t: Types) => readonly string[])[] = [
  ({ keyed }) => [
    `CREATE TABLE IF NOT EXISTS wording (digest TEXT PRIMARY KEY, label TEXT NOT NULL, text TEXT NOT NULL)${keyed}`,
    `CREATE TABLE IF NOT EXISTS edition (
       id TEXT PRIMARY KEY, instrument TEXT NOT NULL, lang TEXT NOT NULL, edition TEXT NOT NULL, title TEXT NOT NULL, requisite TEXT,
       adopted TEXT, source TEXT NOT NULL, digest TEXT NOT NULL, name TEXT NOT NULL, report TEXT NOT NULL, xml TEXT)${keyed}`,
    'CREATE UNIQUE INDEX IF NOT EXISTS edition_by_day ON edition (instrument, lang, edition)',
    `CREATE TABLE IF NOT EXISTS unit (
       edition TEXT NOT NULL REFERENCES edition (id) ON DELETE CASCADE, seq INTEGER NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL,
       number TEXT, parent INTEGER NOT NULL, place TEXT NOT NULL, excluded INTEGER NOT NULL, amendments TEXT,
       wording TEXT NOT NULL REFERENCES wording (digest), PRIMARY KEY (edition, seq))${keyed}`,
    'CREATE INDEX IF NOT EXISTS unit_by_path ON unit (edition, path)',
  ],
  ({ bytes, keyed }) => [
    `CREATE TABLE segment (id TEXT PRIMARY KEY, analyser INTEGER NOT NULL, lengths ${bytes} NOT NULL)${keyed}`,
    `CREATE TABLE passage (
       segment TEXT NOT NULL, n INTEGER NOT NULL, path TEXT NOT NULL, heading TEXT, body TEXT NOT NULL, PRIMARY KEY (segment, n))${keyed}`,
    `CREATE TABLE posting (
       term TEXT NOT NULL, segment TEXT NOT NULL, docs ${bytes} NOT NULL, places ${bytes} NOT NULL, PRIMARY KEY (term, segment))${keyed}`,
    `CREATE TABLE draw (
       edition TEXT NOT NULL REFERENCES edition (id) ON DELETE CASCADE, segment TEXT NOT NULL REFERENCES segment (id), mask ${bytes},
       PRIMARY KEY (edition, segment))${keyed}`,
    'CREATE INDEX draw_by_segment ON draw (segment)',
  ],
]
