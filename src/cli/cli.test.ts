import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { builtRecord } from '../../test/support/record.ts'
import { FOLDERS, type Kind, LANGS } from '../record/types.ts'
import { cli } from './cli.ts'
import type { Io } from './io.ts'

const record = builtRecord()
const folder = mkdtempSync(join(tmpdir(), 'arasha-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function run(argv: readonly string[], stdin = ''): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    out: (t) => void out.push(typeof t === 'string' ? t : new TextDecoder().decode(t)),
    err: (t) => void err.push(t),
    env: { LANG: 'en_GB.UTF-8' },
    today: () => '2026-11-27',
    stdin: async (limit) => stdin.slice(0, limit),
    record: async () => record,
    root: join(import.meta.dirname, '../..'),
  }
  const code = await cli(argv, io)
  return { code, out: out.join(''), err: err.join('') }
}

const json = async (argv: readonly string[], stdin?: string) => {
  const { code, out, err } = await run([...argv, '--json'], stdin)
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

function caseFile(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const real = join(import.meta.dirname, '../../test/decisions/CCPR-C-126-D-2416-2014.json')

describe('refusals: one clear line a problem, code 2, never a stack', () => {
  const bad = (name: string, value: unknown) => caseFile(`${name}.json`, typeof value === 'string' ? value : JSON.stringify(value))
  it.each([
    ['an unknown command', ['asses'], 'arasha: unknown command "asses"; did you mean "assess"? Try: arasha --help'],
    ['no case', ['assess'], 'arasha assess: --case is missing'],
    ['an unknown option', ['assess', '--cas', 'x'], 'arasha assess: unknown option --cas; did you mean --case?'],
    ['an unknown language', ['show', 'iccpr/19', '--lang', 'de'], 'arasha show: --lang: "de" is not one of kk, ru, en'],
    [
      'a day that is not',
      ['show', 'iccpr/19', '--at', '2025-02-30'],
      'arasha show: --at: "2025-02-30" is not a day of the calendar (YYYY-MM-DD)',
    ],
    ['an unknown id', ['show', 'icpr/19'], 'arasha show: unknown id "icpr/19"; did you mean "iccpr/19"?'],
    ['an unknown provision', ['prevails', 'iccpr/19', 'criminal-code/2740', '--at', '2020-01-01'], 'did you mean "criminal-code/274"?'],
    ['a term that is none', ['term', '--from', '2026-01-01', '--term', '15 days'], 'arasha term: --term: "15 days" is not a term of law'],
    [
      'a calendar that is none',
      ['term', '--from', '2026-01-01', '--term', 'P1D', '--calendar', 'criminal-code'],
      'arasha term: --calendar: unknown "criminal-code"',
    ],
    ['an unknown remedy', ['draft', 'ombudsman', '--case', real], 'unknown remedy "ombudsman"; did you mean'],
    [
      'an unknown format',
      ['draft', 'crime-report', '--case', real, '--format', 'odt'],
      '--format: "odt" is not one of html, txt, docx, pdf',
    ],
    ['a file that is not there', ['assess', '--case', '/nowhere/x.json'], 'arasha assess: --case: cannot read /nowhere/x.json: ENOENT'],
    ['a port that is none', ['serve', '--port', '70000'], 'arasha serve: --port: "70000" is not a port (0 to 65535)'],
    ['a record that is not there', ['check', '--record', '/nowhere'], 'arasha check: --record: there is no folder /nowhere'],
  ])('%s', async (_, argv, words) => {
    const { code, out, err } = await run(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it.each([
    ['broken JSON', '{"at":', '--case:'],
    ['a day that is not', { at: '2025-02-30', situations: ['detained'] }, 'at: "2025-02-30" is not a day of the calendar'],
    [
      'filing before the event',
      {
        at: '2026-01-01',
        situations: ['detained'],
        facts: { 'event-date': '2025-06-01' },
        steps: [{ remedy: 'crime-report', filed: '2025-05-01' }],
      },
      'steps[0].filed: 2025-05-01 is before what happened (2025-06-01)',
    ],
    [
      'a wrong type',
      { at: '2026-01-01', situations: ['detained'], facts: { consent: 'yes' } },
      'facts.consent: must be true, false or null, not "yes"',
    ],
    [
      'an unknown situation',
      { at: '2026-01-01', situations: ['fined'] },
      'situations[0]: unknown situation "fined"; did you mean "fined-for-assembly"?',
    ],
    ['an unknown field', { at: '2026-01-01', situations: ['detained'], fact: {} }, 'fact: unknown field; did you mean "facts"?'],
    ['a list', [], 'case: must be an object'],
  ])('a case with %s', async (name, value, words) => {
    const { code, out, err } = await run(['assess', '--case', bad(name.replaceAll(' ', '-'), value)])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  it('a file of 10 MB', async () => {
    const { code, err } = await run(['assess', '--case', caseFile('large.json', `{"at":"${'x'.repeat(10_000_000)}"}`)])
    expect(code).toBe(2)
    expect(err).toContain('is larger than 1 MB')
    expect(err.length).toBeLessThan(200)
  })

  it('whatever is typed', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'assess',
        'show',
        'term',
        'prevails',
        'compare',
        'draft',
        '--json',
        '--at',
        '--lang',
        '--case',
        '-',
        'iccpr/19',
        '2026-01-01',
        'P1D',
        '--from',
        '--term',
      ),
      fc.string({ unit: 'binary' }),
      fc.string(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 7 }), fc.string(), async (argv, stdin) => {
        // These two run until stopped, or read the terminal.
        fc.pre(!['serve', 'ask', 'check'].includes(argv[0] ?? '') && !argv.some((a) => a.startsWith('-o') || a.startsWith('--output')))
        const { code, out, err } = await run(argv, stdin)
        expect([0, 2]).toContain(code)
        expect(err).not.toMatch(/\n\s+at /)
        if (code === 2) expect(out).toBe('')
      }),
      { numRuns: 400 },
    )
  })
})

describe('answers', () => {
  it.each([
    ['2010-06-01', null, /not in force|not yet|was not/i],
    ['2016-06-01', 'iccpr/19', /direct/i],
    ['2020-06-01', 'iccpr/19', /legislation|laws/i],
    ['2026-11-27', 'iccpr/19', /statute|Legal Acts/i],
  ])('which prevails, ICCPR art. 19 or Criminal Code art. 274, on %s', async (on, winner, says) => {
    const answer = await json(['prevails', 'iccpr/19', 'criminal-code/274', '--at', on])
    expect(answer.winner).toBe(on === '2010-06-01' ? answer.winner : winner)
    if (winner === null) expect(answer.outcome).not.toBe('b-prevails')
    expect(answer.steps.length).toBeGreaterThan(0)
    expect(JSON.stringify([answer.steps, answer.warnings])).toMatch(says)
    if (on === '2026-11-27') expect(answer.warnings.length).toBeGreaterThan(0)
    expect(answer.record).toEqual({ edition: record.edition, digest: record.digest })
  })

  it('a term is counted with its steps', async () => {
    const answer = await json(['term', '--from', '2026-11-16', '--term', 'P10D', '--calendar', 'administrative-offences-code'])
    expect(answer.due).toMatch(/^2026-11-/)
    expect(answer.steps.length).toBeGreaterThan(2)
  })

  it('a plan says first what matters today, and of a day that may have gone that it may', async () => {
    const story = { at: '2026-11-27', situations: ['vote-or-candidacy'], facts: { 'event-date': '2026-11-20' }, claims: [], steps: null }
    const { out } = await run(['assess', '--case', '-', '--lang', 'ru'], JSON.stringify(story))
    expect(out.split('\n')[1]).toBe(`  ${record.get('situation', 'vote-or-candidacy')?.first.ru}`)
    expect(out).toMatch(/срок, возможно, истёк 21 ноября 2026 года/)
    expect(out).not.toMatch(/ до \d+ ноября 2026 года/)
  })
  it('an emergency comes before appeals whose terms may be running', async () => {
    const first = async (situation: string) => {
      const story = { at: '2026-11-27', situations: [situation], facts: {}, claims: [], steps: null }
      return (await json(['assess', '--case', '-'], JSON.stringify(story))).route.slice(0, 2)
    }
    expect(await first('disappeared')).toEqual(['crime-report', 'un-ced-urgent-action'])
    expect((await first('tortured-in-custody'))[0]).toBe('torture-complaint')
    expect((await first('domestic-violence'))[0]).toBe('protection-order')
  })
  it('an assessment reads the same from a file and from standard input', async () => {
    const text = readFileSync(real, 'utf8')
    expect(await json(['assess', '--case', '-'], text)).toEqual(await json(['assess', '--case', real]))
  })

  it.each(['kk', 'ru', 'en'])('plain text in %s names the route, the dates and the edition', async (lang) => {
    const { code, out } = await run(['assess', '--case', real, '--lang', lang])
    expect(code).toBe(0)
    expect(out).toContain(record.digest)
    expect(out).toContain(record.get('remedy', 'un-human-rights-committee')?.title[lang as 'en'] ?? '?')
  })

  it('what is in force on a day is shown by its version', async () => {
    const now = await json(['show', 'constitution-1995/4.3', '--at', '2026-11-27'])
    const then = await json(['show', 'constitution-1995/4.3', '--at', '2016-01-01'])
    expect([now.inForce, then.inForce]).toEqual([false, true])
  })

  it.each([
    ['a claim', 'treaty-9', ['false', 'Council of Europe', 'Sources:']],
    ['an institution', 'kibhr', ['Can:', 'Cannot:']],
    ['a decision', 'ccpr-c-126-d-2416-2014', ['violation found', 'Articles violated', 'What was ordered', '(iccpr/']],
    ['a recommendation', null, ['By:', 'Document:', 'Rights:']],
    ['an indicator', 'media-attacks-jfj', ['Figures:', 'Unit:', '2024']],
    ['a topic', 'expression-media', ['What happened, by date:', 'Laws:', 'Remedies:']],
    ['a programme', 'mandela-moot', ['Usual season (check this year’s)', '[unverified]']],
    ['a path', 'path-advocate', ['Steps:', 'Attestation']],
    ['a warning', 'upd-constitutional-court-admissibility', ['can cost a right or a time limit', 'Touches:']],
    ['a term', 'human-rights', ['human rights']],
    ['a source', 'const-s95', ['official source', 'Link: https://', 'What was seen: adilet PDF of that edition']],
    ['a question', 'q-statutory-priority', ['Touches:']],
  ])('%s is shown with what matters of it', async (_, asked, says) => {
    const id = asked ?? record.all('recommendation')[0]?.id ?? ''
    const { code, out } = await run(['show', id])
    expect(code).toBe(0)
    for (const words of says) expect(out).toContain(words)
    expect(out).not.toMatch(/\[object|undefined|\{\w+\}/)
  })

  it('everything in the record can be shown in each language', async () => {
    for (const kind of Object.keys(FOLDERS) as Kind[]) {
      for (const entry of record.all(kind).slice(0, 12)) {
        for (const lang of LANGS) {
          const { code, out } = await run(['show', entry.id, '--lang', lang])
          expect(code, entry.id).toBe(0)
          expect(out, `${entry.id} ${lang}`).not.toMatch(/\[object|\bundefined\b/)
        }
      }
    }
  })

  it('contacts of people at legal risk are not printed', async () => {
    const atRisk = record.all('institution').filter((i) => i.atRisk)
    expect(atRisk.length).toBeGreaterThan(0)
    for (const { id, reach } of atRisk) {
      const { out } = await run(['show', id])
      expect(out).toContain('at legal risk')
      for (const channel of reach?.channels ?? []) expect(out).not.toContain(channel.en)
    }
  })

  it('deadlines come as a calendar file', async () => {
    const open = caseFile(
      'open.json',
      JSON.stringify({
        at: '2026-11-17',
        situations: ['fined-for-assembly'],
        facts: { 'event-date': '2026-11-10', 'act-served': '2026-11-16' },
        steps: [],
      }),
    )
    const { code, out } = await run(['deadlines', '--case', open, '--format', 'ics', '--lang', 'kk'])
    expect(code).toBe(0)
    expect(out.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(out).toContain('DTSTART;VALUE=DATE:202611')
  })

  it('stems, one word a line', async () => {
    const { out } = await run(['analyse', '--lang', 'ru'], 'права\nправо\n')
    const [a, b] = out
      .trim()
      .split('\n')
      .map((l) => l.split('\t')[1])
    expect(a).toBe(b)
  })
})
