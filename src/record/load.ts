import { type Document, isAlias, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { nearest } from './nearest.ts'
import type { Finding, Path, Problem } from './problem.ts'
import { META, type Meta, SCHEMAS } from './schema.ts'
import { OPERATORS } from './schema-cases.ts'
import { FOLDERS, type Kind } from './types.ts'

export interface RecordFile {
  /** Relative to the folder of the record, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** One entry as it stands in its file. `fits` = the value has the shape of its kind; rules that need the whole shape skip the others. */
export interface LoadedEntry {
  readonly kind: Kind
  readonly id: string
  readonly file: string
  /** Place of the entry in its file: `[]`, or its index in the list. */
  readonly at: Path
  readonly value: unknown
  readonly fits: boolean
}

export interface Loaded {
  readonly entries: readonly LoadedEntry[]
  readonly meta: Meta | undefined
  /** What the loader itself found: unreadable files, wrong shapes. */
  readonly problems: readonly Problem[]
  /** Turns a rule's finding about an entry into a problem with its line. */
  locate(entry: LoadedEntry, finding: Finding, rule: string): Problem
}

/** No file of the record comes near these; what does is an accident or an attack. */
export const FILE_LIMIT = 2_000_000
const DEPTH_LIMIT = 60
const META_FILE = 'record.yaml'

/**
 * Reads the files of a record. Never throws: every fault of every file becomes a problem, and what can be read is returned.
 * YAML 1.2 core schema (dates stay strings); no anchors, aliases, tags or duplicate keys, so that a file means what it shows.
 */
export function load(files: readonly RecordFile[]): Loaded {
  const parsed = new Map<string, Parsed>()
  const problems: Problem[] = []
  const entries: LoadedEntry[] = []
  let meta: Meta | undefined
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    if (/(^|\/)([A-Z]+\.md|\.gitkeep)$/.test(file.path)) continue
    const at: Place = { file: file.path, id: '', kind: null, parsed: undefined, base: [] }
    const kind = kindOf(file.path)
    if (!file.path.endsWith('.yaml')) {
      problems.push(problem(at, { path: [], message: 'is not a .yaml file; only those belong here' }, 'file'))
      continue
    }
    if (kind === undefined && file.path !== META_FILE) {
      const near = nearest(file.path.replace(/\/[^/]*$/, ''), Object.values(FOLDERS))
      problems.push(
        problem(at, { path: [], message: `stands in no folder of the record${near ? `; did you mean ${near}/?` : ''}` }, 'file'),
      )
      continue
    }
    const one = parse(file)
    parsed.set(file.path, one)
    for (const fault of one.faults) problems.push({ ...problem(at, { path: [], message: fault.message }, 'yaml'), ...fault.where })
    if (one.value === undefined) continue
    if (kind === undefined) {
      const read = META.safeParse(one.value)
      if (read.success) meta = read.data
      else for (const f of findings(read.error.issues, one.value)) problems.push(problem({ ...at, parsed: one }, f, 'shape'))
      continue
    }
    if (one.value === null || (Array.isArray(one.value) && one.value.length === 0)) {
      problems.push(problem({ ...at, parsed: one }, { path: [], message: 'holds no entry' }, 'file'))
      continue
    }
    const list = Array.isArray(one.value)
    for (const [i, value] of (list ? one.value : [one.value]).entries()) {
      const { entry, faults } = readEntry(kind, value, file.path, list ? [i] : [])
      entries.push(entry)
      const place: Place = { ...at, id: entry.id, kind, parsed: one, base: entry.at }
      for (const f of faults) problems.push(problem(place, f, 'shape'))
    }
  }
  if (!meta && !files.some((f) => f.path === META_FILE)) {
    problems.push(
      problem(
        { file: META_FILE, id: '', kind: null, parsed: undefined, base: [] },
        { path: [], message: 'is missing: it names the edition' },
        'file',
      ),
    )
  }
  return {
    entries,
    meta,
    problems,
    locate: (entry, finding, rule) =>
      problem({ file: entry.file, id: entry.id, kind: entry.kind, parsed: parsed.get(entry.file), base: entry.at }, finding, rule),
  }
}

/** An entry with the faults of its shape. */
export function readEntry(kind: Kind, value: unknown, file: string, at: Path): { entry: LoadedEntry; faults: Finding[] } {
  const result = SCHEMAS[kind].safeParse(value)
  const id = typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : ''
  return {
    entry: { kind, id, file, at, value, fits: result.success },
    faults: result.success ? [] : findings(result.error.issues, value),
  }
}

/** The kind whose entries stand in the file's folder. */
export function kindOf(path: string): Kind | undefined {
  const found = (Object.entries(FOLDERS) as [Kind, string][]).filter(([, folder]) => path.startsWith(`${folder}/`))
  return found.sort((a, b) => b[1].length - a[1].length)[0]?.[0]
}

// --- YAML ---

interface Parsed {
  /** `undefined` where the file could not be read at all. */
  readonly value: unknown
  readonly faults: readonly { message: string; where: { line: number; column: number } }[]
  readonly doc: Document | undefined
  readonly lines: LineCounter
}

function parse({ text }: RecordFile): Parsed {
  const lines = new LineCounter()
  const faults: { message: string; where: { line: number; column: number } }[] = []
  const fault = (message: string, offset = 0) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    faults.push({ message, where: { line: Math.max(1, line), column: Math.max(1, col) } })
  }
  const nothing = (message: string): Parsed => {
    fault(message)
    return { value: undefined, faults, doc: undefined, lines }
  }
  if (text.length > FILE_LIMIT) return nothing(`is larger than ${FILE_LIMIT / 1_000_000} MB`)
  if (tooDeep(text)) return nothing(`is nested deeper than ${DEPTH_LIMIT} levels`)
  try {
    const doc = parseDocument(text, {
      schema: 'core',
      version: '1.2',
      uniqueKeys: true,
      strict: true,
      merge: false,
      prettyErrors: false,
      lineCounter: lines,
      logLevel: 'silent',
    })
    for (const e of [...doc.errors, ...doc.warnings]) fault(`is not readable YAML: ${e.message.split('\n')[0]}`, e.pos[0])
    let readable = doc.errors.length === 0
    visit(doc, {
      Node(_, node) {
        const offset = node.range?.[0] ?? 0
        if (isAlias(node)) {
          fault(`refers to an anchor (*${node.source}); write the value out`, offset)
          readable = false
        } else if (node.anchor) fault(`sets an anchor (&${node.anchor}); write the value out`, offset)
        if (!isAlias(node) && node.tag) fault(`carries a tag (${node.tag}); plain values only`, offset)
      },
      Pair(_, pair) {
        if (!isScalar(pair.key) || typeof pair.key.value !== 'string')
          fault('has a key that is not a plain word', isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0)
      },
    })
    return { value: readable ? doc.toJS({ maxAliasCount: 0 }) : undefined, faults, doc, lines }
  } catch (error) {
    return nothing(`is not readable YAML: ${(error as Error).message.split('\n')[0]}`)
  }
}

/** A cheap upper bound of nesting, so that a bomb is refused before it is parsed: open brackets of flow style, and indentation. */
function tooDeep(text: string): boolean {
  let open = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === '[' || c === '{') {
      if (++open > DEPTH_LIMIT * 20) return true
    } else if (c === ']' || c === '}') open = Math.max(0, open - 1)
  }
  return /^(?:[ \t]|[-?:] ){300}/m.test(text)
}

// --- problems ---

interface Place {
  readonly file: string
  readonly id: string
  readonly kind: Kind | null
  readonly parsed: Parsed | undefined
  readonly base: Path
}

function problem(place: Place, finding: Finding, rule: string): Problem {
  const { line, column } = position(place.parsed, [...place.base, ...finding.path])
  return {
    file: place.file,
    line,
    column,
    id: place.id,
    kind: place.kind,
    path: finding.path.join('.'),
    message: finding.message,
    severity: finding.severity ?? 'error',
    rule,
  }
}

/** Line of the value at the path, or of the nearest thing around it that stands in the file. */
function position(parsed: Parsed | undefined, path: Path): { line: number; column: number } {
  for (let length = path.length; parsed?.doc && length >= 0; length--) {
    const node = parsed.doc.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) {
      const { line, col } = parsed.lines.linePos(node.range[0])
      return { line, column: col }
    }
  }
  return { line: 1, column: 1 }
}

type Issue = z.core.$ZodIssue

/** Zod's issues as sentences that name the field and the nearest valid value. */
function findings(issues: readonly Issue[], root: unknown, base: Path = []): Finding[] {
  return issues.flatMap((issue): Finding[] => {
    const path = [...base, ...(issue.path as (string | number)[])]
    const name = path.length === 0 ? 'the entry' : path.join('.')
    const value = valueAt(root, path)
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => {
          const near = nearest(key, KEYS)
          return { path: [...path, key], message: `unknown field "${key}"${near && near !== key ? `; did you mean "${near}"?` : ''}` }
        })
      case 'invalid_union': {
        const branch = branchOf(issue, value)
        if (branch) return findings(branch, root, path)
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
          const keys = Object.keys(value)
          const operators = Object.keys(OPERATORS)
          const key = keys[0]
          const near = key === undefined ? undefined : nearest(key, operators)
          return [
            { path, message: `${name}: a formula has one operator of ${operators.join(', ')}${near ? `; did you mean "${near}"?` : ''}` },
          ]
        }
        return [{ path, message: `${name}: ${shown(value)} fits nothing that may stand here` }]
      }
      case 'invalid_value': {
        if (value === undefined) return [{ path, message: `${name} is missing` }]
        const options = issue.values.map(String)
        const near = typeof value === 'string' ? nearest(value, options) : undefined
        return [{ path, message: `${name}: ${shown(value)} is not one of ${options.join(', ')}${near ? `; did you mean "${near}"?` : ''}` }]
      }
      case 'invalid_type':
        if (value === undefined) return [{ path, message: `${name} is missing` }]
        return [{ path, message: `${name}: ${shown(value)} is not ${TYPES[issue.expected] ?? issue.expected}` }]
      case 'invalid_format':
        return [{ path, message: `${name}: ${shown(value)} ${issue.message}` }]
      case 'invalid_key':
        return [{ path, message: `${name} is no kind of entry` }]
      default:
        return [
          {
            path,
            message: `${name} ${issue.message.startsWith('must') || issue.message.startsWith('is') ? issue.message : `is not right: ${issue.message}`}`,
          },
        ]
    }
  })
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text (put it in quotes)',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a mapping',
}

/** Every key that any schema knows, to name the nearest. */
const KEYS: ReadonlySet<string> = new Set([...Object.values(SCHEMAS), ...Object.values(OPERATORS)].flatMap((s) => keysOf(s, new Set())))

function keysOf(schema: z.ZodType, seen: Set<unknown>): string[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const def = schema.def as { shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType }
  if (def.shape) return Object.entries(def.shape).flatMap(([k, s]) => [k, ...keysOf(s, seen)])
  const inner = def.element ?? def.innerType
  return inner ? keysOf(inner, seen) : []
}

/** The branch of a union that the writer meant: for a formula the one whose operator stands there. */
function branchOf(issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown): readonly Issue[] | undefined {
  const operators = Object.keys(OPERATORS)
  if (issue.errors.length !== operators.length || typeof value !== 'object' || value === null) return undefined
  const index = operators.findIndex((o) => o in value)
  return index < 0 ? undefined : issue.errors[index]
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const key of path) value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined
  return value
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
