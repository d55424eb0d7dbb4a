import { dateInWords } from '../../language/say.ts'
import type { ArashaRecord } from '../../record/record.ts'
import type { Lang } from '../../record/types.ts'
import { type Assessment, assess, type Case, citation, type RemedyResult, toAsk } from '../../remedy/index.ts'
import { need, readArgs } from '../args.ts'
import { readCase } from '../cases.ts'
import { type Io, langOf, printJson } from '../io.ts'
import { words } from '../words.ts'

/** `arasha assess --case FILE|- [--lang L] [--json]` */
export async function assessCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { case: 'string', lang: 'string', json: 'boolean' }, { min: 0, max: 0, names: '' })
  const lang = langOf(io, args.values.lang)
  const input = await readCase(io, need(args, 'case'))
  const record = await io.record()
  const assessment = assess(record, input, lang)
  if (args.on.has('json')) printJson(io, assessment)
  else io.out(assessmentText(record, input, assessment, lang))
  return 0
}

/** An assessment as plain text: what to do at once, rights, the route with verdicts, dates and reasons, what to answer next. */
export function assessmentText(record: ArashaRecord, input: Case, a: Assessment, lang: Lang): string {
  const lines: string[] = [...firstLines(record, input.situations, lang), words.rights[lang]]
  for (const r of a.rights) {
    const inForce = r.guarantees.filter((g) => g.inForce).map((g) => citation(record, g.provision, lang))
    lines.push(`  ${record.get('right', r.right)?.title[lang] ?? r.right}: ${inForce.slice(0, 6).join('; ') || words.none[lang]}`)
  }
  lines.push('', words.route[lang])
  a.route.forEach((id, i) => {
    const result = a.remedies.find((r) => r.remedy === id)
    const remedy = record.get('remedy', id)
    if (!result || !remedy) return
    lines.push(`  ${i + 1}. ${remedy.title[lang]} [${words[result.verdict][lang]}]${dayWords(result, a.at, lang)}`)
    for (const c of result.conditions) {
      const advice = c.kind === 'advice'
      if (advice ? c.value === false : c.value === true) continue
      const basis = c.basis.map((b) => citation(record, b, lang)).join('; ')
      lines.push(`     ${advice ? '!' : c.value === null ? '?' : '×'} ${c.why}${basis ? ` (${basis})` : ''}`)
    }
    for (const s of result.dueWhy) lines.push(`     · ${s.text}${s.provision ? ` (${citation(record, s.provision, lang)})` : ''}`)
  })
  const closed = a.remedies.filter((r) => r.relevant && r.verdict === 'closed')
  if (closed.length > 0) lines.push('', words.closedOnes[lang])
  for (const r of closed) {
    const why =
      r.conditions.find((c) => c.kind === 'bar' && c.value === false)?.why ??
      record.get('remedy', r.remedy)?.unavailable?.[lang] ??
      (r.missed ? words.missed[lang] : '')
    lines.push(`  – ${record.get('remedy', r.remedy)?.title[lang] ?? r.remedy}: ${why}`)
  }
  const next = toAsk(a).slice(0, 5)
  if (next.length > 0) lines.push('', words.nextQuestions[lang])
  for (const fact of next) lines.push(`  – ${record.get('fact', fact)?.ask[lang] ?? fact}`)
  lines.push('', `${words.edition[lang]} ${a.record.edition}, ${a.record.digest}`, words.notAdvice[lang], '')
  return lines.join('\n')
}

/** What matters first in each situation, today; nothing where no situation is named. */
export function firstLines(record: ArashaRecord, situations: readonly string[], lang: Lang): string[] {
  const first = situations.flatMap((s) => record.get('situation', s)?.first[lang] ?? [])
  return first.length === 0 ? [] : [words.atOnce[lang], ...first.map((text) => `  ${text}`), '']
}

/** The day to act by. A day that has gone is said to be one: for certain where the term is settled, else as what may be. */
function dayWords(result: RemedyResult, at: string, lang: Lang): string {
  const day = result.actBy ?? result.dueSafe
  if (day === null) return ''
  const word = day.slice(0, 10) >= at ? words.until : result.missed ? words.missed : words.mayBePast
  return ` ${word[lang]} ${dateInWords(day, lang)}`
}
