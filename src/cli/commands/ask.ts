import { createInterface } from 'node:readline'
import { findSituations } from '../../language/index.ts'
import { say } from '../../language/say.ts'
import type { ArashaRecord } from '../../record/record.ts'
import type { Fact, FactValue, Lang } from '../../record/types.ts'
import { assess, type Case, parseCase, toAsk } from '../../remedy/index.ts'
import { readArgs } from '../args.ts'
import { type Io, langOf } from '../io.ts'
import { words } from '../words.ts'
import { assessmentText, firstLines } from './assess.ts'

/** `arasha ask [--lang L]`: the interview in the terminal. Nothing is written to disk. */
export async function askCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { lang: 'string' }, { min: 0, max: 0, names: '' })
  const lang = langOf(io, args.values.lang)
  const record = await io.record()
  const prompt = lines(io)
  try {
    const situations = await chooseSituations(record, prompt, io, lang)
    if (situations.length === 0) return 0
    io.out(`\n${firstLines(record, situations, lang).join('\n')}`)
    let input: Case = { at: io.today(), situations, facts: {}, claims: [], steps: null }
    const asked = new Set<string>()
    for (;;) {
      const now = assess(record, input, lang)
      const fact = toAsk(now)
        .filter((id) => !asked.has(id))
        .flatMap((id) => record.get('fact', id) ?? [])
        .find((f) => f.type !== 'text')
      if (!fact) break
      asked.add(fact.id)
      io.out(`\n${say(words.possible, lang, { n: now.route.length })}\n\n${fact.ask[lang]}\n`)
      if (fact.help) io.out(`${fact.help[lang]}\n`)
      io.out(`${words.whyAsked[lang]} ${fact.why[lang]}\n`)
      const value = await answer(record, input, fact, prompt, io, lang)
      if (value === undefined) break
      if (value !== null) input = { ...input, facts: { ...input.facts, [fact.id]: value } }
    }
    io.out(`\n${assessmentText(record, input, assess(record, input, lang), lang)}`)
    return 0
  } finally {
    prompt.close()
  }
}

interface Prompt {
  /** The next line, trimmed; `undefined` at the end of input. */
  next(): Promise<string | undefined>
  close(): void
}

function lines(_io: Io): Prompt {
  const reader = createInterface({ input: process.stdin })
  const iterator = reader[Symbol.asyncIterator]()
  return {
    async next() {
      const { value, done } = await iterator.next()
      return done ? undefined : String(value).trim().slice(0, 2000)
    },
    close: () => reader.close(),
  }
}

async function chooseSituations(record: ArashaRecord, prompt: Prompt, io: Io, lang: Lang): Promise<string[]> {
  io.out(`${words.whatHappened[lang]}\n> `)
  const said = await prompt.next()
  if (said === undefined) return []
  const found = findSituations(record, said, lang)
    .slice(0, 6)
    .map((f) => f.situation)
  if (found.length === 0) io.out(`${words.nothingFound[lang]}\n`)
  const choices = found.length > 0 ? found : record.all('situation').map((s) => s.id)
  choices.forEach((id, i) => io.out(`  ${i + 1}. ${record.get('situation', id)?.title[lang] ?? id}\n`))
  for (;;) {
    io.out(`${words.pickSituation[lang]}\n> `)
    const line = await prompt.next()
    if (line === undefined) return []
    const picked = line
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((n) => choices[Number(n) - 1])
    if (picked.length > 0 && picked.every((p) => p !== undefined)) return [...new Set(picked as string[])]
    io.out(`${say(words.badAnswer, lang, { reason: line.slice(0, 40) || '…' })}\n`)
  }
}

/** One answer: a value, `null` for "I don't know", `undefined` to finish. Asks again until the answer is understood. */
async function answer(record: ArashaRecord, input: Case, fact: Fact, prompt: Prompt, io: Io, lang: Lang): Promise<FactValue | undefined> {
  const options =
    fact.type === 'choice'
      ? (fact.options ??
        record
          .all('remedy')
          .filter((r) => r.level === 'international')
          .map((r) => ({ id: r.id, label: r.title })))
      : []
  options.forEach((o, i) => {
    io.out(`  ${i + 1}. ${o.label[lang]}\n`)
  })
  const hint = fact.type === 'bool' ? words.answerBool : fact.type === 'choice' ? words.answerChoice : words.answerDate
  for (;;) {
    io.out(`${hint[lang]}\n> `)
    const line = await prompt.next()
    if (line === undefined || /^(q|к|б)$/i.test(line)) return undefined
    if (line === '' || line === '?') return null
    const value = fact.type === 'bool' ? yesNo(line) : fact.type === 'choice' ? options[Number(line) - 1]?.id : line
    const parsed = value === undefined ? undefined : parseCase(record, { ...input, facts: { ...input.facts, [fact.id]: value } })
    if (parsed?.ok && value !== undefined) return value
    const reason = parsed && !parsed.ok ? (parsed.problems[0]?.message ?? line) : line
    io.out(`${say(words.badAnswer, lang, { reason })}\n`)
  }
}

function yesNo(line: string): boolean | undefined {
  if (/^(y|yes|д|да|и|иә|иа)$/i.test(line)) return true
  if (/^(n|no|н|нет|ж|жоқ|жок)$/i.test(line)) return false
  return undefined
}
