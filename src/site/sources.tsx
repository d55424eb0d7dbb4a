import type { Child } from 'hono/jsx'
import { hasKazakhLetters } from '../language/fold.ts'
import { placeWords } from '../record/places.ts'
import type { Lang, SourceRef, Status } from '../record/types.ts'
import type { Page } from './context.ts'
import { m } from './messages.ts'
import { StatusMark } from './parts.tsx'

/**
 * The language for the `lang` of a text that is held in one language only (the title of a text of the library):
 * `undefined` where it is the page's own, or where there is nothing to read out. The letters that prevail tell it: such texts are never
 * Kazakh in Latin letters, and in Kazakh ones every third word has a letter of its own. A Russian text may hold a Kazakh name.
 */
export function written(page: Page, text: string): Lang | undefined {
  const latin = text.match(/[a-z]/gi)?.length ?? 0
  const cyrillic = text.match(/[\u0400-\u04ff]/g)?.length ?? 0
  if (latin + cyrillic === 0) return undefined
  const words = text.match(/[\u0400-\u04ff]+/g) ?? []
  const kazakh = words.filter(hasKazakhLetters).length > words.length * 0.3
  const lang = latin > cyrillic ? 'en' : kazakh ? 'kk' : 'ru'
  return lang === page.lang ? undefined : lang
}

/** What a source is called; a link where it has an address. */
export function SourceTitle({ page, id, plain = 'span' }: { page: Page; id: string; plain?: 'span' | 'b' }) {
  const source = page.record.get('source', id)
  const title = source?.title[page.lang] ?? id
  if (source?.url)
    return (
      <a href={source.url} rel="noreferrer">
        {title}
      </a>
    )
  return plain === 'b' ? <b>{title}</b> : <span>{title}</span>
}

/** A place in a source, or an amending act, in the page's language. */
export function At({ page, at }: { page: Page; at: string }) {
  return <span>{placeWords(page.record, at, page.lang)}</span>
}

/** A line of the margin: a source, and where in it. */
export function SourceLine({ page, id, at, children }: { page: Page; id: string; at: string; children?: Child }) {
  return (
    <p class="src">
      <SourceTitle page={page} id={id} plain="b" />
      <At page={page} at={at} />
      {children}
    </p>
  )
}

interface SourcesProps {
  readonly page: Page
  readonly sources: readonly SourceRef[]
  readonly status: Status
  /** Above the sources. */
  readonly children?: Child
}

/** Sources in the margin beside what they carry. */
export function Sources({ page, sources, status, children }: SourcesProps) {
  return (
    <div class="m">
      {children}
      <Lines page={page} sources={sources} status={status} />
    </div>
  )
}

/** More sources than these are folded. */
const SHOWN = 4

/** Sources in the margin, folded where they are many. */
export function Margins({ page, sources, status, children }: SourcesProps) {
  if (sources.length <= SHOWN)
    return (
      <Sources page={page} sources={sources} status={status}>
        {children}
      </Sources>
    )
  const first = SHOWN - 1
  return (
    <div class="m">
      {children}
      <Lines page={page} sources={sources.slice(0, first)} status={status} />
      <details class="more">
        <summary>
          {m.navSources[page.lang]}: +{sources.length - first}
        </summary>
        <div class="m__more">
          <Lines page={page} sources={sources.slice(first)} />
        </div>
      </details>
    </div>
  )
}

function Lines({ page, sources, status }: { page: Page; sources: readonly SourceRef[]; status?: Status }) {
  return (
    <>
      {sources.map((s, i) => (
        <SourceLine page={page} id={s.source} at={s.at}>
          {i === 0 && status ? <StatusMark page={page} status={status} /> : null}
        </SourceLine>
      ))}
      {sources.length === 0 && status ? <StatusMark page={page} status={status} /> : null}
    </>
  )
}
