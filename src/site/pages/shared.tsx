import type { Child } from 'hono/jsx'
import { dateInWords, say } from '../../language/say.ts'
import type { DatedEvent, Precision } from '../../record/types.ts'
import { dateAsKnown } from '../charts/common.tsx'
import type { Page } from '../context.ts'
import { placeOf } from '../entries.ts'
import { mi } from '../messages/institutions.ts'
import { m } from '../messages.ts'

/** A span of days with no more precision than is known. */
export function spanAsKnown(page: Page, from: string, until: string | undefined, precision?: Precision): string {
  const { lang } = page
  const first = dateAsKnown(from, lang, precision)
  return until ? `${first} – ${dateAsKnown(until, lang, precision)}` : first
}

/** A text in which addresses of the web can be followed. */
export function Linked({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s,;)]+[^\s,;.)])/)
  return (
    <>
      {parts.map((p, i) =>
        i % 2 ? (
          <a href={p} rel="noreferrer">
            {p.replace(/^https?:\/\//, '')}
          </a>
        ) : (
          p
        ),
      )}
    </>
  )
}

/** Events up to the day of the page, and how many lie after it. */
export function eventsOn(page: Page, events: readonly DatedEvent[]): { shown: readonly DatedEvent[]; later: number } {
  const shown = events.filter((e) => e.date <= page.at)
  return { shown, later: events.length - shown.length }
}

export function Later({ page, n }: { page: Page; n: number }) {
  if (n === 0) return null
  return <p class="note gap-s">{say(mi.laterEvents, page.lang, { date: dateInWords(page.at, page.lang), n })}</p>
}

/** A line of a list of facts. */
export function Line({ term, children }: { term: string; children: Child }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A row of the leaf: a label, the text, and its sources. */
export function Leaf({ label, children, margin }: { label?: string; children: Child; margin?: Child }) {
  return (
    <div class="row top-row">
      <p class="g">{label ?? ''}</p>
      <div class="t flow">{children}</div>
      {margin ?? null}
    </div>
  )
}

/** Things that an entry points to, in one line; an id that the record does not hold is left out. */
export function Links({ page, label, ids }: { page: Page; label: string; ids: readonly string[] }) {
  const places = ids.map((id) => placeOf(page, id)).filter((x) => x !== undefined)
  if (places.length === 0) return null
  return (
    <p class="src--in links">
      <span>{label}:</span>
      {places.map((p) => (p.href ? <a href={p.href}>{p.title}</a> : <span>{p.title}</span>))}
    </p>
  )
}

interface FoldedProps {
  readonly page: Page
  readonly id: string
  /** What stands beside the heading at all times. */
  readonly mark?: Child
  readonly heading: Child
  /** What unfolds, in a word. */
  readonly cue: string
  readonly class?: string
  readonly margin: Child
  readonly children: Child
}

/**
 * A heading whose text and sources unfold, for lists that would be too long for a phone. The id lies within the folded part: a link to it
 * opens the fold, in browsers without any script of ours.
 */
export function Folded({ page, id, mark, heading, cue, class: more, margin, children }: FoldedProps) {
  return (
    <details class={more ? `folded ${more}` : 'folded'}>
      <summary class="row">
        {mark ? <span class="g">{mark}</span> : null}
        <h3 class="t said">{heading}</h3>
        <span class="t stop__x ui">
          <span class="o">{cue}</span>
          <span class="c">{m.fold[page.lang]}</span>
        </span>
      </summary>
      <div class="row folded__b" id={id}>
        <div class="t flow">{children}</div>
        {margin}
      </div>
    </details>
  )
}
