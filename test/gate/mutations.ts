import { gate } from '../../src/record/gate/index.ts'
import { leavesOf } from '../../src/record/gate/rule.ts'
import { type Loaded, type LoadedEntry, load, type RecordFile, readEntry } from '../../src/record/load.ts'
import type { Path, Problem } from '../../src/record/problem.ts'
import type { Role } from '../../src/record/schema-base.ts'
import type { Instrument, Kind, Remedy } from '../../src/record/types.ts'

/**
 * Errors that a tired editor makes, put into a record on purpose. One function a kind; each picks a random place that fits and
 * answers what it changed, or `null` where nothing fits or the change would be no error.
 */
export interface Change {
  readonly what: string
  /** New values of entries. */
  readonly values?: ReadonlyMap<LoadedEntry, unknown>
  readonly added?: readonly { kind: Kind; value: unknown }[]
  readonly moved?: ReadonlyMap<LoadedEntry, string>
  /** A file whose text is changed instead. */
  readonly text?: RecordFile
}
export type Mutation = (base: Base, random: Random) => Change | null

export interface Random {
  below(n: number): number
  of<T>(list: readonly T[]): T | undefined
}

/** Mulberry32: the same seed gives the same errors. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return { below, of: (list) => list[below(list.length)] }
}

interface Place {
  readonly entry: LoadedEntry
  readonly path: Path
  readonly value: unknown
}

export interface Base {
  readonly files: readonly RecordFile[]
  readonly loaded: Loaded
  readonly known: ReadonlySet<string>
  readonly places: ReadonlyMap<Role, readonly Place[]>
  entries(kind: Kind): readonly LoadedEntry[]
}

export function baseOf(files: readonly RecordFile[]): Base {
  const loaded = load(files)
  const places = new Map<Role, Place[]>()
  for (const entry of loaded.entries) {
    for (const { role, path, value } of leavesOf(entry)) {
      const list = places.get(role) ?? []
      places.set(role, list)
      list.push({ entry, path, value })
    }
  }
  const byKind = Map.groupBy(
    loaded.entries.filter((e) => e.fits),
    (e) => e.kind,
  )
  return { files, loaded, places, known: new Set(gate(loaded).map(keyOf)), entries: (kind) => byKind.get(kind) ?? [] }
}

function keyOf(p: Problem): string {
  return p.severity === 'error' ? `${p.file} ${p.id} ${p.path} ${p.message}` : ''
}

/** The errors that the gate finds because of the change. */
export function stopped(base: Base, change: Change): Problem[] {
  const problems: Problem[] = [...base.loaded.problems]
  let entries: LoadedEntry[] = []
  if (change.text) {
    const meta = base.files.find((f) => f.path === 'record.yaml')
    const again = load([...(meta ? [meta] : []), change.text])
    problems.push(...again.problems)
    entries = [...base.loaded.entries.filter((e) => e.file !== change.text?.path), ...again.entries]
  } else {
    for (const entry of base.loaded.entries) {
      const value = change.values?.get(entry)
      const file = change.moved?.get(entry) ?? entry.file
      if (value === undefined && file === entry.file) entries.push(entry)
      else push(entry.kind, value ?? entry.value, file, entry.at)
    }
    for (const { kind, value } of change.added ?? []) push(kind, value, `${kind}/added.yaml`, [0])
  }
  function push(kind: Kind, value: unknown, file: string, at: Path): void {
    const { entry, faults } = readEntry(kind, value, file, at)
    entries.push(entry)
    for (const f of faults) problems.push(base.loaded.locate(entry, f, 'shape'))
  }
  return gate({ ...base.loaded, entries, problems }).filter((p) => p.severity === 'error' && !base.known.has(keyOf(p)))
}

// --- helpers ---

function get(value: unknown, path: Path): unknown {
  let at = value
  for (const key of path) at = (at as Record<string | number, unknown> | undefined)?.[key]
  return at
}

function put(place: { entry: LoadedEntry; path: Path }, value: unknown, what: string): Change {
  const copy = structuredClone(place.entry.value)
  const last = place.path.at(-1)
  const holder = get(copy, place.path.slice(0, -1)) as Record<string | number, unknown>
  if (last === undefined) return { what, values: new Map([[place.entry, value]]) }
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return { what: `${place.entry.kind} ${place.entry.id} ${place.path.join('.')}: ${what}`, values: new Map([[place.entry, copy]]) }
}

function change(entry: LoadedEntry, what: string, edit: (value: never) => boolean | undefined): Change | null {
  const copy = structuredClone(entry.value)
  if (edit(copy as never) === false) return null
  return { what: `${entry.kind} ${entry.id}: ${what}`, values: new Map([[entry, copy]]) }
}

const pick = (base: Base, r: Random, ...roles: Role[]): Place | undefined =>
  r.of(r.of(roles.filter((x) => base.places.get(x)?.length).map((x) => base.places.get(x) ?? [])) ?? [])

/** A word with one letter lost, doubled or swapped. */
function typo(word: string, r: Random): string {
  const letters = [...word]
  const spots = letters.flatMap((c, i) => (/[a-z]/.test(c) ? [i] : []))
  const i = r.of(spots) ?? 0
  const kind = r.below(3)
  if (kind === 0) letters.splice(i, 1)
  else if (kind === 1) letters.splice(i, 0, letters[i] ?? 'x')
  else letters[i] = letters[i] === 'o' ? 'a' : 'o'
  return letters.join('')
}

const LANGS = ['kk', 'ru', 'en'] as const
type Trio = Record<(typeof LANGS)[number], string>

function text(base: Base, r: Random, fits: (t: Trio) => boolean = () => true): { place: Place; t: Trio } | null {
  for (let i = 0; i < 200; i++) {
    const place = pick(base, r, 'text')
    if (place && fits(place.value as Trio)) return { place, t: place.value as Trio }
  }
  return null
}

/** A reference of the role, misspelled so that nothing bears it. */
function dangling(...roles: Role[]): Mutation {
  return (base, r) => {
    const place = pick(base, r, ...roles)
    if (!place || typeof place.value !== 'string') return null
    const wrong = typo(place.value, r)
    const known =
      roles.some((role) => base.places.get(role)?.some((p) => p.value === wrong)) || base.loaded.entries.some((e) => e.id === wrong)
    return known || wrong === place.value ? null : put(place, wrong, `${place.value} -> ${wrong}`)
  }
}

function textEdit(fits: (t: Trio) => boolean, edit: (t: Trio, r: Random) => Partial<Trio> | null): Mutation {
  return (base, r) => {
    const found = text(base, r, fits)
    if (!found) return null
    const next = edit(found.t, r)
    if (!next) return null
    const lang = Object.keys(next)[0] as keyof Trio
    return next[lang] === found.t[lang]
      ? null
      : put({ entry: found.place.entry, path: [...found.place.path, lang] }, next[lang], `"${next[lang]?.slice(-70)}"`)
  }
}

const letters = (s: string) => (s.match(/\p{L}/gu) ?? []).length
const instrumentOf = (e: LoadedEntry) => e.value as Instrument
const remedyOf = (e: LoadedEntry) => e.value as Remedy
const chained = (base: Base) => base.entries('instrument').filter((e) => instrumentOf(e).provisions.some((p) => p.versions.length > 1))

function shifted(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
}

function dateWhere(fits: (p: Place) => boolean, edit: (day: string, r: Random) => string): Mutation {
  return (base, r) => {
    const place = r.of((base.places.get('date') ?? []).filter(fits))
    return place ? put(place, edit(String(place.value), r), `${place.value} -> ${edit(String(place.value), r)}`) : null
  }
}

// --- the kinds ---

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'no source': (base, r) => {
    const place = r.of((base.places.get('source') ?? []).filter((p) => p.path.at(-3) === 'sources'))
    if (!place) return null
    return r.below(2) === 0
      ? put({ entry: place.entry, path: place.path.slice(0, -2) }, [], 'emptied')
      : put({ entry: place.entry, path: place.path.slice(0, -2) }, undefined, 'removed')
  },
  'no locator': (base, r) => {
    const place = pick(base, r, 'source')
    return place
      ? put({ entry: place.entry, path: [...place.path.slice(0, -1), 'at'] }, r.below(2) === 0 ? '' : undefined, 'no place in the source')
      : null
  },
  'place in a source misspelled': (base, r) => {
    // A site is called by its address, whatever it is; one article and several are written either way.
    const place = r.of((base.places.get('place') ?? []).filter((p) => !/\.(?:kz|com|org|tv)\b/.test(String(p.value))))
    const wrong = typo(String(place?.value), r)
    const alike = /^(?:arts?|articles?|paras?|paragraphs?|sections?|pages?|pp?|chapters?|rules?)$/
    const words = wrong.match(/[a-z]+/gi) ?? []
    const was = new Set(String(place?.value).match(/[a-z]+/gi))
    return place === undefined || words.every((w) => was.has(w) || alike.test(w)) ? null : put(place, wrong, `${place.value} -> ${wrong}`)
  },
  'source that is not there': dangling('source'),
  'source that is not official': (base, r) => {
    const press = base.entries('source').find((e) => !(e.value as { official: boolean }).official)
    const entry = r.of(base.loaded.entries.filter((e) => e.kind !== 'source' && (e.value as { status?: string }).status === 'official'))
    return press && entry ? put({ entry, path: ['sources'] }, [{ source: press.id, at: 'p. 1' }], 'rests on the press') : null
  },
  'right that is not there': dangling('right'),
  'remedy that is not there': dangling('remedy'),
  'fact that is not there': dangling('fact'),
  'derived formula that is not there': dangling('derived'),
  'situation that is not there': dangling('situation'),
  'calendar that is not there': dangling('calendar'),
  'entry that is not there': dangling('entry'),
  'instrument of a provision misspelled': (base, r) => {
    const place = pick(base, r, 'provision', 'norm')
    if (!place || !String(place.value).includes('/')) return null
    const [act = '', local] = String(place.value).split('/')
    const wrong = typo(act, r)
    return base.entries('instrument').some((e) => e.id === wrong)
      ? null
      : put(place, `${wrong}/${local}`, `${place.value} -> ${wrong}/${local}`)
  },
  'article that does not exist': (base, r) => {
    const place = pick(base, r, 'provision')
    return place ? put(place, `${String(place.value).split('/')[0]}/${900 + r.below(99)}`, `${place.value} -> no such article`) : null
  },
  'date reference misspelled': (base, r) => {
    const place = pick(base, r, 'dateref')
    return place ? put(place, `${place.value}x`.replace(/^(\d{4})-(\d\d)/, '$1-1$2'), `${place.value}`) : null
  },
  'month 13': dateWhere(
    () => true,
    (d) => `${d.slice(0, 4)}-13-${d.slice(8)}`,
  ),
  'day that does not exist': dateWhere(
    () => true,
    (d) => `${d.slice(0, 4)}-02-30`,
  ),
  'year typed wrong': dateWhere(
    () => true,
    (d, _) => (d.startsWith('20') ? `2206${d.slice(4)}` : `1066${d.slice(4)}`),
  ),
  'checked in the future': dateWhere(
    (p) => p.path.at(-1) === 'checked',
    (d) => shifted(d, 1),
  ),
  'checked before there was a record': dateWhere(
    (p) => p.path.at(-1) === 'checked',
    (d) => shifted(d, -9),
  ),
  'read in the future': dateWhere(
    (p) => p.path.at(-1) === 'read',
    (d) => `2027${d.slice(4)}`,
  ),
  'from and to swapped': (base, r) => {
    const place = r.of((base.places.get('date') ?? []).filter((p) => p.path.at(-1) === 'to'))
    if (!place) return null
    const at = place.path.slice(0, -1)
    const copy = structuredClone(place.entry.value)
    const span = get(copy, at) as { from: string; to: string }
    const { from, to } = span
    span.from = to
    span.to = from
    return { what: `${place.entry.id} ${at.join('.')}: ${from}..${to} swapped`, values: new Map([[place.entry, copy]]) }
  },
  'versions overlap': (base, r) => {
    const entry = r.of(chained(base))
    return entry
      ? change(entry, 'two versions overlap', (i: { provisions: { versions: { to?: string }[] }[] }) => {
          const p = r.of(i.provisions.filter((x) => x.versions.length > 1))
          const v = p?.versions[r.below(p.versions.length - 1)]
          if (!v?.to) return false
          v.to = r.below(2) === 0 ? undefined : shifted(v.to, 1)
          return true
        })
      : null
  },
  'gap between versions': (base, r) => {
    const entry = r.of(chained(base))
    return entry
      ? change(entry, 'a gap between versions', (i: { provisions: { versions: { to?: string; from: string }[] }[] }) => {
          const p = r.of(i.provisions.filter((x) => x.versions.length > 1))
          const v = p?.versions[r.below(p.versions.length - 1)]
          if (!v?.to) return false
          const to = `${v.to.slice(0, 8)}01` === v.to ? shifted(v.to, -1) : `${v.to.slice(0, 8)}01`
          if (to <= v.from) return false
          v.to = to
          return true
        })
      : null
  },
  'version before its act': (base, r) => {
    const place = r.of(
      (base.places.get('date') ?? []).filter(
        (p) => p.path.at(-3) === 'versions' && p.path.at(-2) === 0 && p.path.at(-1) === 'from' && instrumentOf(p.entry).adopted,
      ),
    )
    return place ? put(place, shifted(instrumentOf(place.entry).adopted ?? '', -2), 'begins two years before the act was adopted') : null
  },
  'adopted after in force': (base, r) => {
    const entry = r.of(base.entries('instrument').filter((e) => instrumentOf(e).adopted && instrumentOf(e).inForce))
    return entry
      ? put({ entry, path: ['adopted'] }, shifted(instrumentOf(entry).inForce?.from ?? '', 1), 'adopted a year after it is in force')
      : null
  },
  'provision twice': (base, r) => {
    const entry = r.of(base.entries('instrument').filter((e) => instrumentOf(e).provisions.length > 0))
    return entry
      ? change(entry, 'a provision twice', (i: { provisions: unknown[] }) => {
          i.provisions.push(structuredClone(r.of(i.provisions)))
          return true
        })
      : null
  },
  'text missing in a language': (base, r) => {
    const found = text(base, r)
    return found ? put({ entry: found.place.entry, path: [...found.place.path, r.of(LANGS) ?? 'kk'] }, undefined, 'removed') : null
  },
  'text empty in a language': (base, r) => {
    const found = text(base, r)
    return found
      ? put({ entry: found.place.entry, path: [...found.place.path, r.of(LANGS) ?? 'kk'] }, r.below(2) === 0 ? '' : ' ', 'emptied')
      : null
  },
  'Kazakh copied from Russian': textEdit(
    (t) => t.ru.split(' ').length > 3 && t.kk !== t.ru,
    (t) => ({ kk: t.ru }),
  ),
  'Russian copied from Kazakh': textEdit(
    (t) => t.kk.split(' ').length > 3 && t.kk !== t.ru && letters(t.kk) > 25,
    (t) => ({ ru: t.kk }),
  ),
  'English copied from Russian': textEdit(
    (t) => letters(t.ru) > 12,
    (t) => ({ en: t.ru }),
  ),
  'Russian copied from English': textEdit(
    (t) => letters(t.en) > 20,
    (t) => ({ ru: t.en }),
  ),
  'text cut off': textEdit(
    (t) => LANGS.every((l) => t[l].length > 70 && /\p{L}{4}[^\p{L}]*\.$/u.test(t[l])),
    (t, r) => {
      const lang = r.of(LANGS) ?? 'kk'
      let at = Math.floor(t[lang].length * (0.4 + r.below(40) / 100))
      while (at > 10 && !/\p{L}\p{L}/u.test(t[lang].slice(at - 1, at + 1))) at--
      return { [lang]: t[lang].slice(0, at) }
    },
  ),
  'look-alike letter': textEdit(
    (t) => /\p{L}[аеорсух]\p{L}/u.test(t.ru) || /\p{L}[іаеорсух]\p{L}/u.test(t.kk),
    (t, r) => {
      const lang = r.below(2) === 0 ? ('kk' as const) : ('ru' as const)
      const latin: Record<string, string> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i' }
      const spots = [...t[lang].matchAll(/(?<=\p{Script=Cyrillic})[аеорсухі](?=\p{Script=Cyrillic})/gu)].map((m) => m.index)
      const at = r.of(spots)
      return at === undefined ? null : { [lang]: t[lang].slice(0, at) + latin[t[lang].charAt(at)] + t[lang].slice(at + 1) }
    },
  ),
  'number changed in one language': textEdit(
    (t) => LANGS.every((l) => /(?<![\d.:/-])\d{2,4}(?![\d.:/-])/.test(t[l])),
    (t, r) => {
      const lang = r.of(LANGS) ?? 'kk'
      const match = r.of(
        [...t[lang].matchAll(/(?<![\d.:/-])\d{2,4}(?![\d.:/-])/g)].filter((m) =>
          LANGS.every((l) => new RegExp(`(?<!\\d)${m[0]}(?!\\d)`).test(t[l])),
        ),
      )
      if (!match) return null
      const digits = [...match[0]]
      const i = r.below(digits.length)
      digits[i] = String((Number(digits[i]) + 1 + r.below(8)) % 10)
      if (digits[0] === '0') digits[0] = '7'
      const next = digits.join('')
      // The same number elsewhere in the text would still agree.
      if (t[lang].split(match[0]).length > 2 || new RegExp(`(?<!\\d)${next}(?!\\d)`).test(LANGS.map((l) => t[l]).join(' '))) return null
      return { [lang]: t[lang].slice(0, match.index) + next + t[lang].slice(match.index + match[0].length) }
    },
  ),
  'month changed in one language': textEdit(
    (t) => /\d (?:July|June|May|March|April|January|September)/.test(t.en) && /\d \p{L}+/u.test(t.ru),
    (t) => ({
      en: t.en.replace(
        /(\d) (July|June|May|March|April|January|September)/,
        (_, d, m) => `${d} ${m === 'July' ? 'June' : m === 'October' ? 'November' : 'October'}`,
      ),
    }),
  ),
  'broken character': textEdit(
    () => true,
    (t, r) => {
      const lang = r.of(LANGS) ?? 'kk'
      const at = r.below(t[lang].length)
      return { [lang]: t[lang].slice(0, at) + (r.of(['\ufffd', '\u0007', '\u200b', '\u00ad', '\ufeff']) ?? '') + t[lang].slice(at) }
    },
  ),
  'markup in a text': textEdit(
    () => true,
    (t, r) => ({ [r.of(LANGS) ?? 'kk']: `${t.en.slice(0, 0)}<b>${t[LANGS[0]]}</b>` }),
  ),
  'placeholder left': textEdit(
    () => true,
    (t, r) => ({ [r.of(LANGS) ?? 'en']: r.of(['TODO', 'TBD', 'lorem ipsum dolor', 'XXX', `${t.en} FIXME`]) ?? 'TODO' }),
  ),
  'bracket lost': textEdit(
    (t) => LANGS.some((l) => /\([^()]*\p{L}\)\.?$/u.test(t[l])),
    (t) => {
      const lang = LANGS.find((l) => /\([^()]*\p{L}\)\.?$/u.test(t[l])) ?? 'kk'
      return { [lang]: t[lang].replace(/\)(\.?)$/, '$1') }
    },
  ),
  'spaces doubled or left over': textEdit(
    (t) => LANGS.every((l) => t[l].includes(' ')),
    (t, r) => {
      const lang = r.of(LANGS) ?? 'kk'
      return { [lang]: r.below(2) === 0 ? t[lang].replace(' ', '  ') : `${t[lang]} ` }
    },
  ),
  'key misspelled': (base, r) => {
    const entry = r.of(base.loaded.entries)
    const keys = Object.keys((entry?.value as object) ?? {})
    const key = r.of(keys)
    if (!entry || !key) return null
    const copy = structuredClone(entry.value) as Record<string, unknown>
    const wrong = typo(key, r)
    copy[wrong] = copy[key]
    delete copy[key]
    return wrong in (entry.value as object) ? null : { what: `${entry.id}: ${key} -> ${wrong}`, values: new Map([[entry, copy]]) }
  },
  'required field removed': (base, r) => {
    const entry = r.of(base.loaded.entries)
    const key = r.of(
      [
        'id',
        'title',
        'status',
        'checked',
        'reviewed',
        'kind',
        'level',
        'conditions',
        'deadline',
        'rights',
        'words',
        'type',
        'use',
        'ask',
        'official',
        'versions',
      ].filter((k) => k in ((entry?.value as object) ?? {})),
    )
    return entry && key && !(entry.kind === 'instrument' && key === 'official') && !(entry.kind === 'counterpart' && key === 'title')
      ? put({ entry, path: [key] }, undefined, 'removed')
      : null
  },
  'wrong choice of a fixed list': (base, r) => {
    const entry = r.of(base.loaded.entries)
    const key = r.of(
      ['status', 'kind', 'level', 'group', 'type', 'use', 'change', 'danger', 'firstDay', 'lastDayOff'].filter(
        (k) => typeof (entry?.value as Record<string, unknown>)?.[k] === 'string',
      ),
    )
    const value = entry && key ? String((entry.value as Record<string, unknown>)[key]) : ''
    return entry && key ? put({ entry, path: [key] }, r.of([typo(value, r), value.toUpperCase(), 'primary', 'unknown']), `${value}`) : null
  },
  'wrong type': (base, r) => {
    const entry = r.of(base.loaded.entries)
    const key = r.of(Object.keys((entry?.value as object) ?? {}))
    if (!entry || !key) return null
    const value = (entry.value as Record<string, unknown>)[key]
    return put({ entry, path: [key] }, typeof value === 'number' ? String(value) : r.of([17, [[]], { a: 1 }]), 'of another type')
  },
  'required list emptied': (base, r) => {
    const entry = r.of(base.loaded.entries)
    const key = r.of(
      [
        'sources',
        'versions',
        'rights',
        'remedies',
        'conditions',
        'deadline',
        'form',
        'outcomes',
        'risks',
        'sections',
        'daysOff',
        'zones',
        'levels',
        'treatyClauses',
        'languages',
      ].filter((k) => ((entry?.value as Record<string, unknown[]>)?.[k]?.length ?? 0) > 0),
    )
    return entry && key ? put({ entry, path: [key] }, [], 'emptied') : null
  },
  'reference listed twice': (base, r) => {
    const place = pick(base, r, 'right', 'remedy', 'provision')
    const index = place?.path.at(-1)
    if (!place || typeof index !== 'number') return null
    const list = [...(get(place.entry.value, place.path.slice(0, -1)) as string[])]
    return put({ entry: place.entry, path: place.path.slice(0, -1) }, [...list, list[index]], `${place.value} twice`)
  },
  'entry twice': (base, r) => {
    const entry = r.of(base.loaded.entries.filter((e) => e.id !== ''))
    return entry ? { what: `${entry.kind} ${entry.id} twice`, added: [{ kind: entry.kind, value: structuredClone(entry.value) }] } : null
  },
  'id of another form': (base, r) => {
    const entry = r.of(base.loaded.entries.filter((e) => /[a-z]/.test(e.id)))
    return entry
      ? put({ entry, path: ['id'] }, r.of([entry.id.toUpperCase(), `${entry.id} `, `${entry.id}_2`, `${entry.id}--x`, '']), entry.id)
      : null
  },
  'file renamed': (base, r) => {
    const entry = r.of(base.loaded.entries.filter((e) => e.at.length === 0 && e.kind !== 'holidays'))
    return entry ? { what: `${entry.file} renamed`, moved: new Map([[entry, entry.file.replace('.yaml', '-old.yaml')]]) } : null
  },
  'address broken': (base, r) => {
    const place = pick(base, r, 'url')
    const url = String(place?.value ?? '')
    return place
      ? put(
          place,
          r.of([
            url.replace('https://', 'htps://'),
            url.replace('://', ':/'),
            ` ${url}`,
            url.replace('.', ' '),
            '',
            url.replace(/^https?:\/\//, ''),
          ]),
          url,
        )
      : null
  },
  'act of another address': (base, r) => {
    const place = r.of(
      (base.places.get('url') ?? []).filter(
        (p) => p.path[0] === 'official' && /\/docs\/[A-Z]\d{6}/.test(String(p.value)) && instrumentOf(p.entry).official?.symbol,
      ),
    )
    return place
      ? put(
          place,
          String(place.value).replace(/(\d)(\d)(\D*)$/, (_, a, b, c) => `${a}${(Number(b) + 1) % 10}${c}`),
          `${place.value}`,
        )
      : null
  },
  'treaty that binds without being accepted': (base, r) => {
    const entry = r.of(
      base.entries('instrument').filter((e) => instrumentOf(e).treaty?.state === 'party' && instrumentOf(e).treaty?.inForce),
    )
    return entry ? put({ entry, path: ['treaty', 'state'] }, r.of(['signed', 'not-party']), 'the state says otherwise') : null
  },
  'treaty that binds before it was ratified': (base, r) => {
    const entry = r.of(
      base
        .entries('instrument')
        .filter((e) => instrumentOf(e).treaty?.ratified && instrumentOf(e).treaty?.inForce && !instrumentOf(e).treaty?.inForce?.note),
    )
    return entry
      ? put({ entry, path: ['treaty', 'inForce', 'from'] }, shifted(instrumentOf(entry).treaty?.ratified ?? '', -1), 'binds a year before')
      : null
  },
  'treaty that is not accepted made binding': (base, r) => {
    const entry = r.of(base.entries('instrument').filter((e) => instrumentOf(e).treaty && instrumentOf(e).treaty?.state !== 'party'))
    return entry ? put({ entry, path: ['treaty', 'inForce'] }, { from: '2010-01-01' }, 'made binding') : null
  },
  'said to be party to the European Convention': textEdit(
    () => true,
    (_, r) =>
      r.of([
        { en: 'Kazakhstan ratified the European Convention on Human Rights.' },
        { ru: 'Казахстан – участник Европейской конвенции по правам человека.' },
        { kk: 'Қазақстан Адам құқықтары туралы Еуропалық конвенцияға қатысушы мемлекет.' },
      ]) ?? null,
  ),
  'rests on a treaty that does not bind': (base, r) => {
    const none = base.entries('instrument').find((e) => instrumentOf(e).treaty?.state === 'not-party')
    const place = r.of(
      (base.places.get('formula') ?? []).filter(
        (p) => p.entry.kind === 'remedy' && !remedyOf(p.entry).unavailable && !p.path.includes('not'),
      ),
    )
    return none && place ? put(place, { inForce: none.id, on: 'at' }, `rests on ${none.id}`) : null
  },
  'condition that can never be met': (base, r) => {
    const entry = r.of(
      base.entries('remedy').filter((e) => !remedyOf(e).unavailable && remedyOf(e).conditions.some((c) => c.kind === 'bar')),
    )
    if (!entry) return null
    const at = r.of(remedyOf(entry).conditions.flatMap((c, i) => (c.kind === 'bar' ? [i] : []))) ?? 0
    const old = remedyOf(entry).conditions[at]?.formula
    const next = r.of([
      { always: false },
      { all: [old, { not: old }] },
      {
        all: [
          { fact: 'event-date', is: '2020-01-01' },
          { fact: 'event-date', is: '2020-01-02' },
        ],
      },
      { date: 'at', after: '2024-01-01', before: '2023-01-01' },
    ])
    return put({ entry, path: ['conditions', at, 'formula'] }, next, 'never met')
  },
  'value that a fact never has': (base, r) => {
    const place = r.of(
      (base.places.get('formula') ?? []).filter((p) => {
        const f = p.value as { fact?: string; is?: unknown }
        return f.fact !== undefined && typeof f.is === 'string'
      }),
    )
    if (!place) return null
    const f = place.value as { fact: string; is: string }
    return put(place, { ...f, is: typo(f.is, r) }, `${f.fact} is ${f.is}`)
  },
  'remedy that nothing leads to': (base, r) => {
    const target = r.of(base.entries('remedy').filter((e) => !remedyOf(e).unavailable))
    if (!target) return null
    const values = new Map<LoadedEntry, unknown>()
    for (const entry of [...base.entries('situation'), ...base.entries('remedy')]) {
      const copy = structuredClone(entry.value) as { remedies?: string[]; next?: { remedy?: string }[]; exhaustion?: { then: string[] } }
      if (copy.remedies) copy.remedies = copy.remedies.filter((id) => id !== target.id)
      for (const n of copy.next ?? []) if (n.remedy === target.id) delete n.remedy
      if (copy.exhaustion) copy.exhaustion.then = copy.exhaustion.then.filter((id) => id !== target.id)
      if (JSON.stringify(copy) !== JSON.stringify(entry.value)) values.set(entry, copy)
    }
    return values.size === 0 ? null : { what: `nothing leads to ${target.id}`, values }
  },
  'place in another article': (base, r) => {
    const entry = r.of(base.entries('instrument').filter((e) => instrumentOf(e).provisions.length > 0))
    const i = entry ? r.below(instrumentOf(entry).provisions.length) : 0
    const at = entry ? instrumentOf(entry).provisions[i]?.versions[0]?.sources : undefined
    return entry && at?.length === 1
      ? put({ entry, path: ['provisions', i, 'versions', 0, 'sources', 0, 'at'] }, 'art. 999', at[0]?.at ?? '')
      : null
  },
  'day of a formula changed': (base, r) => {
    const place = r.of((base.places.get('dateref') ?? []).filter((p) => /^\d{4}-/.test(String(p.value))))
    return place ? put(place, shifted(String(place.value), 20 + r.below(5) - 40), String(place.value)) : null
  },
  'chain in a circle': (base, r) => {
    const entry = r.of(base.entries('remedy').filter((e) => remedyOf(e).exhaustion.then.length > 0))
    const next = entry && base.entries('remedy').find((e) => e.id === remedyOf(entry).exhaustion.then[0])
    return entry && next ? put({ entry: next, path: ['exhaustion', 'then'] }, [entry.id], `back to ${entry.id}`) : null
  },
  'term that contradicts its words': (base, r) => {
    const place = r.of((base.places.get('duration') ?? []).filter((p) => p.path[0] === 'deadline' || p.path[0] === 'answer'))
    const [, a = '', n = '', u = ''] = /^(PT?)(\d+)([A-Z])$/.exec(String(place?.value)) ?? []
    if (!place || n === '') return null
    return put(place, `${a}${Number(n) + (r.of([17, 23, 41, 58]) ?? 17)}${u}`, String(place.value))
  },
  'term that is none': (base, r) => {
    const place = pick(base, r, 'duration')
    return place ? put(place, r.of(['P0D', '-P3D', '15 days', 'P', 'PT15M', 'P1.5M', 'D15', 'p15d']), String(place.value)) : null
  },
  'days off of another year or twice': (base, r) => {
    const entry = r.of(base.entries('holidays'))
    return entry
      ? change(entry, 'days off', (h: { daysOff: { date: string }[]; workingWeekends: { date: string }[] }) => {
          const day = r.of(h.daysOff)
          if (!day) return false
          const kind = r.below(3)
          if (kind === 0) h.daysOff.push(structuredClone(day))
          else if (kind === 1) day.date = shifted(day.date, 1)
          else h.workingWeekends.push({ date: day.date })
          return true
        })
      : null
  },
  'counterpart told in two ways': (base, r) => {
    const entry = r.of(
      base
        .entries('counterpart')
        .filter((e) => (e.value as { old: unknown[]; new: unknown[] }).old.length > 0 && (e.value as { new: unknown[] }).new.length > 0),
    )
    if (!entry) return null
    const copy = structuredClone(entry.value) as { id: string; change: string }
    copy.id = `${copy.id}-again`
    copy.change = copy.change === 'narrower' ? 'broader' : 'narrower'
    return { what: `${entry.id} told twice`, added: [{ kind: 'counterpart', value: copy }] }
  },
  'sides of a counterpart swapped': (base, r) => {
    const entry = r.of(
      base
        .entries('counterpart')
        .filter((e) => (e.value as { old: unknown[]; new: unknown[] }).old.length > 0 && (e.value as { new: unknown[] }).new.length > 0),
    )
    return entry
      ? change(entry, 'swapped', (c: { old: unknown; new: unknown }) => {
          ;[c.old, c.new] = [c.new, c.old]
          return true
        })
      : null
  },
  'field of a draft that nothing fills': (base, r) => {
    const place = r.of((base.places.get('placeholders') ?? []).filter((p) => /\{\w+:/.test(JSON.stringify(p.value))))
    if (!place) return null
    const lang = r.of(LANGS) ?? 'kk'
    const old = (place.value as Trio)[lang]
    return put(
      { entry: place.entry, path: [...place.path, lang] },
      old.replace(/\{(\w+):([\w-]+)\}/, (_, k, n) => `{${k}:${typo(n, r)}}`),
      old.slice(0, 60),
    )
  },
  'YAML broken': (base, r) => {
    const file = r.of(base.files.filter((f) => f.path.endsWith('.yaml') && f.path !== 'record.yaml'))
    if (!file) return null
    const lines = file.text.split('\n')
    const rows = lines.flatMap((l, i) => (/^ *[a-z][a-zA-Z]*: "[^"]+"$/.test(l) ? [i] : []))
    const i = r.of(rows)
    if (i === undefined) return null
    const row = lines[i] ?? ''
    const kind = r.below(4)
    if (kind === 0) lines.splice(i, 0, row)
    else if (kind === 1) lines[i] = row.replace(/"$/, '')
    else if (kind === 2) lines[i] = row.replace(': "', ': &a "')
    else lines[i] = row.replace(': "', ' "')
    return { what: `${file.path}:${i + 1}: ${lines[i]?.slice(0, 60)}`, text: { path: file.path, text: lines.join('\n') } }
  },
}

export interface Outcome {
  readonly kind: string
  readonly seeded: number
  readonly stopped: number
  readonly missed: readonly string[]
}

/** Seeds so many errors, the kinds in turn, and counts those that the gate stops. */
export function run(base: Base, count: number, seed: number): Outcome[] {
  const r = random(seed)
  const kinds = Object.keys(MUTATIONS)
  const outcomes = new Map(kinds.map((kind) => [kind, { kind, seeded: 0, stopped: 0, missed: [] as string[] }]))
  const barren = new Map<string, number>()
  let seeded = 0
  for (let turn = 0; seeded < count && turn < count * 20; turn++) {
    const kind = kinds[turn % kinds.length] ?? ''
    if ((barren.get(kind) ?? 0) > 60) continue
    const mutation = MUTATIONS[kind]?.(base, r)
    if (!mutation) {
      barren.set(kind, (barren.get(kind) ?? 0) + 1)
      continue
    }
    barren.set(kind, 0)
    const outcome = outcomes.get(kind)
    if (!outcome) continue
    seeded++
    outcome.seeded++
    if (stopped(base, mutation).length > 0) outcome.stopped++
    else outcome.missed.push(mutation.what)
  }
  return [...outcomes.values()]
}
