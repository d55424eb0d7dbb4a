import { dateAsKnown, plural, say } from '../language/say.ts'
import { type ArashaRecord, splitProvision, versionOn } from '../record/record.ts'
import type { Deadline, Entry, InstrumentKind, ISODate, Kinds, Lang, Status, Text, Update } from '../record/types.ts'
import { citation, type Verdict } from '../remedy/index.ts'
import type { Page } from './context.ts'
import { concerns, short, subject, to } from './entries.ts'
import { Icon } from './icons.tsx'
import type { FieldError } from './interview.ts'
import { kept } from './kept.ts'
import { f } from './messages/frame.ts'
import { w } from './messages/law.ts'
import { m } from './messages.ts'

/** How well a fact is known: a mark and a word. */
export function StatusMark({ page, status }: { page: Page; status: Status }) {
  const icon = { official: 'm-o', reported: 'm-r', unverified: 'm-u' }[status]
  return kept(page, `status ${status}`, () => (
    <span class={`st st--${status}`}>
      <Icon id={icon} />
      {m[status][page.lang]}
    </span>
  ))
}

/** A provision, cited as the profession does and linked to its page; plain where the record has no page for it. */
function Cite({ page, id }: { page: Page; id: string }) {
  const text = <Unbroken text={citation(page.record, id, page.lang)} />
  const located = page.record.provision(id)
  const parts = splitProvision(id)
  if (!located || !parts) {
    return page.record.get('instrument', id) ? <a href={`/${page.lang}/instruments/${id}`}>{text}</a> : <span>{text}</span>
  }
  return <a href={`/${page.lang}/instruments/${parts.instrument}/${located.provision.id}${dayQuery(page)}`}>{text}</a>
}

/** A citation whose number and the ending after its hyphen (`15-бабы`) stay on one line. */
function Unbroken({ text }: { text: string }) {
  const [, before, number] = /^(.*\s)(\S*\d\S*-\p{L}+)$/u.exec(text) ?? []
  if (number === undefined) return <>{text}</>
  return (
    <>
      {before}
      <span class="nb">{number}</span>
    </>
  )
}

export function Cites({ page, ids }: { page: Page; ids: readonly string[] }) {
  return kept(page, `cites ${ids.join(' ')} ${dayQuery(page)}`, () => (
    <span class="src--in">
      {ids.map((id) => (
        <Cite page={page} id={id} />
      ))}
    </span>
  ))
}

/** `?at=` for links, where a day other than today is shown. */
export function dayQuery(page: Page): string {
  return page.at === page.today ? '' : `?at=${page.at}`
}

export function Chip({ page, verdict }: { page: Page; verdict: Verdict }) {
  return kept(page, `chip ${verdict}`, () => (
    <span class={`chip chip--${verdict}`}>
      <Icon id={`v-${verdict}`} />
      {m[verdict][page.lang]}
    </span>
  ))
}

/** How many warnings stand at the head of a page; the rest are counted and linked. */
const TOLD = 3

/**
 * Changes that can cost a right or a time limit, on the pages that they touch: below the title and what it is, one short line each. A page
 * about one thing has them from its sheet; a page about several (a plan) names them itself.
 */
export function Warnings({ page, ids }: { page: Page; ids: readonly string[] }) {
  const { lang } = page
  const updates = changesOf(page, ids)
    .filter((u) => u.danger !== undefined)
    .toSorted((a, b) => Number(b.danger === 'high') - Number(a.danger === 'high') || (a.date < b.date ? 1 : -1))
  if (updates.length === 0) return null
  return (
    <aside class="warns" aria-label={m.warnings[lang]}>
      {updates.slice(0, TOLD).map((u) => (
        <Warning page={page} update={u} />
      ))}
      {updates.length > TOLD ? (
        <p class="ui">
          <a href={to(page, '/changes')}>{say(f.moreChanges, lang, { n: updates.length - TOLD })}</a>
        </p>
      ) : null}
    </aside>
  )
}

/** A line that opens to the whole, so that a phone shows first what the page is about; paper has it whole. */
function Warning({ page, update }: { page: Page; update: Update }) {
  const { lang } = page
  const high = update.danger === 'high'
  return (
    <details class={high ? 'call call--danger' : 'call'}>
      <summary class="warns__h">
        <b>{(high ? f.danger : f.attention)[lang]}</b>
        <span>{dateAsKnown(update.date, lang, update.precision)}</span>
        <span class="warns__s">{short(update.text[lang], 160)}</span>
      </summary>
      <p>{update.text[lang]}</p>
      {update.notes?.map((n) => (
        <p class="note">{n[lang]}</p>
      ))}
      <p class="src--in">
        <StatusMark page={page} status={update.status} />
        <a href={to(page, `/changes#${update.id}`)}>{f.readOn[lang]}</a>
      </p>
    </details>
  )
}

/** Changes that touch a thing, or a part or the whole of it. */
function changesOf(page: Page, ids: readonly string[]): readonly Update[] {
  return touching(page.record, 'update', ids)
}

const found = new WeakMap<ArashaRecord, Map<string, ReadonlySet<string>>>()
/** Addresses can name more things than the record has. */
const FOUND_LIMIT = 20_000

/** Entries of a kind that touch one of the things, in the record's order. What touches one thing is looked for once. */
function touching<K extends 'update' | 'question'>(record: ArashaRecord, kind: K, ids: readonly string[]): readonly Kinds[K][] {
  const all: readonly Kinds[K][] = record.all(kind)
  const known = found.get(record) ?? new Map<string, ReadonlySet<string>>()
  found.set(record, known)
  const wanted = new Set<string>()
  for (const id of ids) {
    const key = `${kind} ${id}`
    const hits = known.get(key) ?? new Set(all.filter((e) => e.touches.some((t) => concerns(t, id))).map((e) => e.id))
    if (known.size < FOUND_LIMIT) known.set(key, hits)
    for (const hit of hits) wanted.add(hit)
  }
  return wanted.size === 0 ? [] : all.filter((e) => wanted.has(e.id))
}

interface NotesProps {
  readonly page: Page
  readonly entry?: Pick<Entry, 'notes'>
  readonly ids: readonly string[]
}

/** Notes of an entry, and the news and open questions that touch it; what the head of the page has told is not told again. */
function notesOf({ page, entry, ids }: NotesProps) {
  const about = subject(page)
  const told = about === undefined ? [] : changesOf(page, [about]).filter((u) => u.danger !== undefined)
  const updates = changesOf(page, ids).filter((u) => !told.includes(u))
  const questions = touching(page.record, 'question', ids)
  const notes = entry?.notes ?? []
  return notes.length + updates.length + questions.length === 0 ? undefined : { updates, questions, notes }
}

/** The notes in a section of their own, left out where there are none. */
export function Doubts(props: NotesProps) {
  if (notesOf(props) === undefined) return null
  return (
    <section class="sec tight" aria-labelledby="h-doubts">
      <div class="wrap">
        <h2 class="vh" id="h-doubts">
          {w.doubts[props.page.lang]}
        </h2>
        <Notes {...props} />
      </div>
    </section>
  )
}

export function Notes(props: NotesProps) {
  const found = notesOf(props)
  if (found === undefined) return null
  const { page } = props
  const { lang } = page
  const { updates, questions, notes } = found
  return (
    <div class="flow">
      {updates.map((u) => kept(page, `warning ${u.id} ${dayQuery(page)}`, () => <Warning page={page} update={u} />))}
      {notes.length > 0 ? (
        <div class="call">
          <h2 class="h3">{m.notes[lang]}</h2>
          {notes.slice(0, ASKED).map((n) => (
            <p>{n[lang]}</p>
          ))}
          {notes.length > ASKED ? (
            <details class="more">
              <summary>{say(f.moreNotes, lang, { n: notes.length - ASKED })}</summary>
              {notes.slice(ASKED).map((n) => (
                <p>{n[lang]}</p>
              ))}
            </details>
          ) : null}
        </div>
      ) : null}
      {questions.length > 0 ? (
        <div class="call call--sky">
          <h2 class="h3">{m.navQuestions[lang]}</h2>
          <Questions page={page} questions={questions.slice(0, ASKED)} />
          {questions.length > ASKED ? (
            <details class="more">
              <summary>{say(f.moreQuestions, lang, { n: questions.length - ASKED })}</summary>
              <Questions page={page} questions={questions.slice(ASKED)} />
            </details>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

/** How many notes and open questions stand unfolded; a plan can touch twenty, a constitution forty. */
const ASKED = 4

function Questions({ page, questions }: { page: Page; questions: readonly Kinds['question'][] }) {
  const { lang } = page
  return (
    <ul class="plain asked">
      {questions.map((q) => (
        <li>
          {q.question[lang]} <a href={to(page, `/questions#${q.id}`)}>{f.readOn[lang]}</a>
        </li>
      ))}
    </ul>
  )
}

export function TextList({ page, items }: { page: Page; items: readonly Text[] }) {
  return (
    <ul class="plain">
      {items.map((t) => (
        <li>{t[page.lang]}</li>
      ))}
    </ul>
  )
}

/** A list of links, each with a line of text. */
export function LinkList({ items }: { items: readonly { href: string; title: string; text?: string }[] }) {
  if (items.length === 0) return null
  return (
    <ul class="list">
      {items.map((i) => (
        <li>
          <a href={i.href}>{i.title}</a>
          {i.text ? <p class="note">{i.text}</p> : null}
        </li>
      ))}
    </ul>
  )
}

export function remedyTitle(page: Page, id: string): string {
  return page.record.get('remedy', id)?.title[page.lang] ?? id
}

/** What is wrong, at the head of the page, linked to the field. */
export function ErrorSummary({ page, error }: { page: Page; error: FieldError }) {
  return (
    <div class="errs" role="alert">
      <h2>{m.errTitle[page.lang]}</h2>
      <p>
        <a href={`#${error.field}`}>{error.text}</a>
      </p>
    </div>
  )
}

interface MarginProps {
  readonly page: Page
  readonly ids: readonly string[]
  /** The day on which the law is looked at, where it is a person's own: it must not get into an address. */
  readonly day?: ISODate
}

/** The margin beside a text: provisions with how well each is known on the day. */
export function Margin({ page, ids, day }: MarginProps) {
  return (
    <div class="m">
      {ids.map((id) => {
        const located = page.record.provision(id)
        const version = located && (versionOn(located.instrument, located.provision, day ?? page.at) ?? located.provision.versions.at(-1))
        return (
          <p class="src">
            <Cite page={page} id={id} />
            {version ? <StatusMark page={page} status={version.status} /> : null}
          </p>
        )
      })}
    </div>
  )
}

/** The period of a deadline, the safe one, in words: "10 days", "10 суток", "10 тәулік"; `P15D` and the like. */
export function termWords({ term = '', safeTerm = term, workingDays }: Deadline, lang: Lang): string {
  const found = /^PT?(\d+)([HDWMY])$/.exec(safeTerm)
  if (!found) return safeTerm
  const n = Number(found[1])
  const [kk, ru, en] = workingDays && found[2] === 'D' ? WORKING : UNITS[found[2] as keyof typeof UNITS]
  return `${n} ${lang === 'kk' ? kk : lang === 'ru' ? plural(n, 'ru', ...ru) : plural(n, 'en', en[0], en[1], en[1])}`
}

type Unit = readonly [string, readonly [string, string, string], readonly [string, string]]
const UNITS: { readonly [U in 'H' | 'D' | 'W' | 'M' | 'Y']: Unit } = {
  H: ['сағат', ['час', 'часа', 'часов'], ['hour', 'hours']],
  D: ['күн', ['день', 'дня', 'дней'], ['day', 'days']],
  W: ['апта', ['неделя', 'недели', 'недель'], ['week', 'weeks']],
  M: ['ай', ['месяц', 'месяца', 'месяцев'], ['month', 'months']],
  Y: ['жыл', ['год', 'года', 'лет'], ['year', 'years']],
}
const WORKING: Unit = ['жұмыс күні', ['рабочий день', 'рабочих дня', 'рабочих дней'], ['working day', 'working days']]

/** What stands higher in law first, so that the Constitution and treaties lead: the order in which people look for them. */
export function higherFirst(page: Page, ids: readonly string[]): readonly string[] {
  const rank = (id: string) => KINDS.indexOf(page.record.provision(id)?.instrument.kind ?? 'soft-law')
  return [...ids].sort((a, b) => rank(a) - rank(b))
}

export const KINDS: readonly InstrumentKind[] = ['constitution', 'treaty', 'constitutional-law', 'code', 'law', 'by-law', 'soft-law']
