import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeDraft, type Draft, draftHtml } from '../src/draft/index.ts'
import { messages } from '../src/draft/messages.ts'
import { typstSource } from '../src/draft/pdf.ts'
import { limitProblems, renderDraft } from '../src/draft/render.ts'
import { draftText, forYou } from '../src/draft/text.ts'
import { normOn } from '../src/law/index.ts'
import { type FactValue, LANGS, type Lang, type Template } from '../src/record/types.ts'
import { assess, parseCase } from '../src/remedy/index.ts'
import { has } from './support/programs.ts'
import { builtRecord } from './support/record.ts'

const record = builtRecord()
const templates = record.all('template')

/** A case in which a template's remedy is at hand and nothing else has been said, or everything that it can hold. */
function caseFor(template: Template, answers: (fact: string) => FactValue) {
  const situations = record.all('situation').filter((s) => s.remedies.includes(template.remedy))
  const asked = [...JSON.stringify(template).matchAll(/\{fact:([\w-]+)\}/g)].map((m) => m[1] as string)
  const facts = Object.fromEntries([...new Set(asked)].map((id) => [id, answers(id)]))
  const parsed = parseCase(record, { at: '2026-11-27', situations: [situations[0]?.id ?? 'detained'], facts, steps: [] })
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => `${p.field}: ${p.message}`).join('; '))
  return parsed.case
}

function draftOf(template: Template, lang: Lang, answers: (fact: string) => FactValue): Draft {
  const input = caseFor(template, answers)
  return composeDraft(record, template, input, assess(record, input, lang), lang)
}

const nothing = () => null
const everything = (id: string): FactValue => {
  const fact = record.get('fact', id)
  switch (fact?.type) {
    case 'bool':
      return true
    case 'date':
      return fact.future ? '2026-12-20' : '2026-11-02'
    case 'datetime':
      return '2026-11-02T10:30'
    case 'choice':
      return fact.options?.[0]?.id ?? 'ombudsman-complaint'
    default:
      return `[${id}]`
  }
}

/** Letters and digits only: what must survive any format, whatever it does with spaces, lines and hyphens. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')

describe('every template', () => {
  const each = templates.flatMap((t) => LANGS.map((lang) => [t.id, lang, t] as const))

  it.each(each)('%s in %s invents nothing: what was not said is a gap and is listed', (_, lang, template) => {
    const draft = draftOf(template, lang, nothing)
    const text = draftText(draft)
    expect(text).not.toMatch(/[{}]|undefined|\[object|\bnull\b/)
    expect(draft.sections.length).toBeGreaterThan(2)
    const gaps = draft.sections.flatMap((s) => s.paragraphs.flatMap((p) => p.runs.filter((r) => r.kind === 'gap')))
    expect(gaps.length).toBeGreaterThan(0)
    expect(draft.missing.length).toBeGreaterThan(0)
    // What the situation itself implies is known; nothing else is.
    const implied = caseFor(template, nothing).situations.flatMap((id) => Object.keys(record.get('situation', id)?.implies ?? {}))
    const given = draft.sections.flatMap((s) => s.paragraphs.flatMap((p) => p.runs.filter((r) => r.kind === 'given')))
    expect(given.length).toBeLessThanOrEqual(implied.length)
  })

  it.each(each)('%s in %s holds every word that was given, once it is all said', (_, lang, template) => {
    const draft = draftOf(template, lang, everything)
    const asked = new Set(
      [...JSON.stringify(template.sections.filter((s) => s.when === undefined && s.each === undefined)).matchAll(/\{fact:([\w-]+)\}/g)].map(
        (m) => m[1] as string,
      ),
    )
    const text = draftText(draft).replace(/\s+/g, ' ')
    for (const id of asked) if (record.get('fact', id)?.type === 'text') expect(text).toContain(`[${id}]`)
  })

  it('names the rule that requires each section', () => {
    const bare = templates.flatMap((t) => t.sections.filter((s) => s.required && s.basis.length === 0).map((s) => `${t.id} ${s.id}`))
    expect(bare).toEqual([])
  })

  it('marks a copy in a language that the body does not take', () => {
    for (const [, lang, t] of each)
      expect([t.id, lang, draftOf(t, lang, nothing).readingCopy !== null]).toEqual([t.id, lang, !t.languages.includes(lang)])
  })
})

describe('every sentence of a template', () => {
  const said = templates.flatMap((t) =>
    t.sections.flatMap((s) => s.body.map((b, i) => ({ at: `${t.id} ${s.id} ${i + 1}`, template: t, section: s, text: b }))),
  )

  it('puts what is filled in at the end of a phrase, where no Kazakh or Russian ending can follow it', () => {
    const inside = said.flatMap(({ at, text }) =>
      (['kk', 'ru'] as const).flatMap((lang) =>
        [...text[lang].matchAll(/\{[^}]*\}/g)].flatMap((m) => {
          const before = text[lang].slice(0, m.index)
          const after = text[lang].slice(m.index + m[0].length)
          return /(?:^|[:?.] )$/.test(before) && /^(?:$|[.,;)])/.test(after) ? [] : [`${at} ${lang}: ${m[0]}`]
        }),
      ),
    )
    expect(inside).toEqual([])
  })

  it('names an act before a body at home by its name, not as "the Law" or "the Covenant"', () => {
    const bare = {
      kk: /(?<!» |осы )(?<!\p{L})Заң(?:ның|ға|да)|(?<!халықаралық )(?<!\p{L})[Пп]акті/u,
      ru: /(?<!этого |Конституционного )(?<!\p{L})Закон(?:а|у|е|ом)?(?!\p{L})(?! «)|(?<!Международного |Международном |Международный )(?<!\p{L})Пакт/u,
    }
    const home = said.filter((s) => s.template.languages.includes('kk'))
    for (const lang of ['kk', 'ru'] as const)
      expect(home.filter((s) => bare[lang].test(s.text[lang])).map((s) => `${s.at} ${lang}: ${s.text[lang]}`)).toEqual([])
  })

  it('names only articles that the record has in an act on which the template rests', () => {
    const treaties = record.all('instrument').filter((i) => i.kind === 'treaty')
    for (const { at, template, text } of said) {
      const acts = new Set(template.sections.flatMap((s) => s.basis.map((b) => b.split('/')[0])))
      const known = [...record.all('instrument').filter((i) => acts.has(i.id)), ...treaties].flatMap((i) =>
        i.provisions.flatMap((p) => [p.id, ...(p.also ?? [])].map((id) => id.split('.')[0])),
      )
      const named = [...text.kk.matchAll(/(\d+(?:-\d+)?)(?:-| және | мен |, )(?=(?:\d+(?:-\d+)?[–, -]*(?:және )?)*-?ба[пб])/gu)].map(
        (m) => m[1],
      )
      expect([at, named.filter((n) => !known.includes(n))]).toEqual([at, []])
    }
  })
})

describe('every draft', () => {
  /** Answers as people give them: with a full stop of their own. */
  const sentences = (id: string): FactValue => (record.get('fact', id)?.type === 'text' ? ' Осылай болды. Так было. ' : everything(id))
  const kinds = [nothing, everything, sentences]
  const all = templates.flatMap((t) => LANGS.flatMap((lang) => kinds.map((answers) => draftOf(t, lang, answers))))

  it('has no doubled stop and no doubled or stray blank', () => {
    for (const draft of all) {
      const texts = [
        draft.addressee,
        draft.title,
        ...draft.sections.flatMap((s) => s.paragraphs.map((p) => p.runs.map((r) => r.text).join(''))),
      ]
      expect([draft.template, draft.lang, texts.filter((t) => /[.,;:]{2}|[?!]\.|\p{L} {2,}|[ \t][.,;:)]|\( /u.test(t))]).toEqual([
        draft.template,
        draft.lang,
        [],
      ])
    }
  })

  it('names before a body of a treaty only articles of that treaty', () => {
    for (const t of templates.filter((t) => record.get('remedy', t.remedy)?.treaty !== undefined)) {
      const title = record.get('instrument', record.get('remedy', t.remedy)?.treaty as string)?.title.en as string
      for (const s of record.all('situation')) {
        const input = { ...caseFor(t, nothing), situations: [s.id] }
        const draft = composeDraft(record, t, input, assess(record, input, 'en'), 'en')
        const asked = draft.sections.flatMap((x) =>
          x.paragraphs.flatMap((p) => /^To find a breach: (.*)\.$/.exec(p.runs.map((r) => r.text).join(''))?.[1] ?? []),
        )
        expect([t.id, s.id, asked.filter((a) => !a.startsWith(title))]).toEqual([t.id, s.id, []])
      }
    }
  })

  it('rests on rules that are law on its day', () => {
    const wrong = new Set<string>()
    for (const draft of all) {
      for (const s of draft.sections)
        for (const b of s.basis) {
          const { state } = normOn(record, b.provision, '2026-11-27')
          if (state === 'not-in-force') wrong.add(`${draft.template} ${s.id} ${b.provision}: ${state}`)
        }
    }
    expect([...wrong]).toEqual([])
  })

  it('answers no question inside a sentence: yes and no stand alone after a colon or a question', () => {
    for (const draft of all)
      for (const s of draft.sections)
        for (const p of s.paragraphs)
          for (const [i, r] of p.runs.entries())
            if (r.kind === 'given' && (Object.values(messages.yes) as string[]).includes(r.text))
              expect([draft.template, s.id, p.runs[i - 1]?.text.slice(-2), p.runs[i + 1]?.text.replace(/^\.$/, '') ?? '']).toEqual([
                draft.template,
                s.id,
                expect.stringMatching(/[:?] $/),
                draft.template === 'un-cerd' && s.id === 'confidentiality' ? expect.anything() : '',
              ])
  })

  it('brings the warnings of its template to the person', () => {
    for (const t of templates)
      for (const lang of LANGS)
        expect(forYou(draftOf(t, lang, nothing))).toEqual(expect.arrayContaining((t.notes ?? []).map((n) => n[lang])))
  })
})

describe('what the issue asks for is there', () => {
  it.each([
    'un-human-rights-committee',
    'un-committee-against-torture',
    'un-cedaw',
    'un-cerd',
    'un-wgad',
    'ombudsman-complaint',
    'prosecutor-complaint',
    'investigating-judge-complaint',
    'torture-complaint',
    'crime-report',
    'administrative-offence-appeal',
    'administrative-pretrial-complaint',
    'administrative-claim',
    'constitutional-court-complaint',
    'labour-dispute',
    'information-request',
    'protection-order',
    'assembly-notice-appeal',
  ])('%s', (remedy) => expect(templates.map((t) => t.remedy)).toContain(remedy))
})

describe('formats', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arasha-drafts-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const drafts = templates.flatMap((t) => LANGS.map((lang) => [`${t.id}.${lang}`, draftOf(t, lang, everything)] as const))
  const docx = new Map<string, Uint8Array>()
  const pdf = new Map<string, Uint8Array>()
  beforeAll(async () => {
    for (const [name, draft] of drafts) {
      docx.set(name, await renderDraft(draft, 'docx'))
      pdf.set(name, await renderDraft(draft, 'pdf'))
    }
  })

  /** The words of the document and of the page for the person, in order. */
  const wordsOf = (draft: Draft) => letters(draftText(draft)).toLowerCase()

  it('DOCX holds the words of the text version', () => {
    for (const [name, draft] of drafts) {
      const xml = strFromU8(unzipSync(docx.get(name) as Uint8Array)['word/document.xml'] as Uint8Array)
      const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(' ')
      const plain = text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&')
      // The numbers of annexes are made by the word processor.
      expect([name, letters(plain).toLowerCase().length / wordsOf(draft).length]).toEqual([name, expect.closeTo(1, 1)])
      for (const s of draft.sections)
        for (const p of s.paragraphs) for (const r of p.runs) expect(plain.replace(/\s+/g, '')).toContain(r.text.replace(/\s+/g, ''))
    }
  })

  it.skipIf(!has('soffice'))('LibreOffice opens each DOCX and reads the same words', () => {
    const files = drafts.map(([name]) => join(folder, `${name}.docx`))
    for (const [i, [name]] of drafts.entries()) writeFileSync(files[i] as string, docx.get(name) as Uint8Array)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...files], {
      stdio: 'ignore',
      timeout: 110_000,
    })
    for (const [name, draft] of drafts) {
      const read = letters(readFileSync(join(folder, `${name}.txt`), 'utf8'))
      for (const s of draft.sections) {
        expect([name, read.includes(letters(s.heading))]).toEqual([name, true])
        for (const p of s.paragraphs) expect([name, read.includes(letters(p.runs.map((r) => r.text).join('')))]).toEqual([name, true])
      }
    }
  })

  it.skipIf(!has('pdfinfo'))('PDF is tagged, says that it is PDF/UA, and reads back', () => {
    for (const [name, draft] of drafts) {
      const file = join(folder, `${name}.pdf`)
      writeFileSync(file, pdf.get(name) as Uint8Array)
      const info = execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      expect([name, /Tagged:\s+yes/.test(info)]).toEqual([name, true])
      const meta = execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      expect([name, /pdfuaid:part[^0-9]*1/.test(meta)]).toEqual([name, true])
      const read = letters(execFileSync('pdftotext', ['-nopgbrk', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      for (const s of draft.sections) expect([name, s.id, read.includes(letters(s.heading))]).toEqual([name, s.id, true])
    }
  })

  it('the same draft gives the same bytes', async () => {
    for (const [name, draft] of drafts.slice(0, 6)) {
      expect(Buffer.compare(await renderDraft(draft, 'docx'), docx.get(name) as Uint8Array)).toBe(0)
      expect(Buffer.compare(await renderDraft(draft, 'pdf'), pdf.get(name) as Uint8Array)).toBe(0)
    }
  })

  it('PDF breaks a word longer than a line, so that no address of a page runs off the paper', () => {
    const word = 'https://example.org/'.padEnd(200, 'видео/2026/')
    const template = templates[0] as Template
    const source = typstSource(draftOf(template, 'ru', (id) => (record.get('fact', id)?.type === 'text' ? word : everything(id))))
    expect(source).toContain([...word].join('\u200b'))
    expect(source.replaceAll('\u200b', '')).toContain(word)
  })

  it('HTML prints the document alone: what the person should know is on a page of its own', () => {
    for (const t of templates) {
      const html = draftHtml(draftOf(t, 'kk', everything))
      expect(html.match(/<p(?: class="noprint")?><small>/g) ?? []).not.toContain('<p><small>')
      expect(html).toMatch(/aside\{break-before:page\}/)
    }
  })

  it('fits what the receiving body takes', () => {
    const taken: Record<string, readonly Uint8Array[]> = Object.fromEntries(
      drafts.map(([n]) => [n, [docx.get(n) as Uint8Array, pdf.get(n) as Uint8Array]]),
    )
    for (const [name, draft] of drafts) {
      const problems = (['docx', 'pdf'] as const).map((f, i) => limitProblems(draft, f, taken[name]?.[i]?.length ?? 0))
      expect([name, problems.some((p) => p.length === 0)]).toEqual([name, true])
    }
  })

  it('says so where a file is too large or of another kind', () => {
    const [, draft] = drafts[0] as (typeof drafts)[number]
    const strict = { ...draft, limits: { text: null, maxPages: null, maxBytes: 1000, formats: ['docx'] } }
    expect(limitProblems(strict, 'pdf', 2048)).toHaveLength(2)
    expect(limitProblems(strict, 'docx', 999)).toEqual([])
  })

  it('carries hostile words as words', async () => {
    const template = templates[0] as Template
    const hostile = fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '#eval("1")',
        '"] #panic("x") [',
        '\\u{0}',
        '${x}',
        '{fact:person-name}',
        ']]>',
        '\u202eabc',
        '*_`$@<>~',
        '#import "/etc/passwd"',
      ),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (words) => {
        const draft = draftOf(template, 'ru', (id) => (record.get('fact', id)?.type === 'text' ? words : everything(id)))
        const html = strFromU8(await renderDraft(draft, 'html'))
        expect(html).not.toMatch(/<script/i)
        expect((await renderDraft(draft, 'pdf')).length).toBeGreaterThan(1000)
        expect(unzipSync(await renderDraft(draft, 'docx'))['word/document.xml']).toBeDefined()
      }),
      { numRuns: 25 },
    )
  })
})
