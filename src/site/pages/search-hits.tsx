import { dateInWords, say } from '../../language/say.ts'
import { versionOn } from '../../record/record.ts'
import type { Lang, Status } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import type { Hit, Marked } from '../../search/index.ts'
import type { Page } from '../context.ts'
import { pathOf, to } from '../entries.ts'
import { s } from '../messages/search.ts'
import { Cites, StatusMark } from '../parts.tsx'

/** Answers in their order; what the query cites stands apart before them. */
export function Hits({ page, hits }: { page: Page; hits: readonly Hit[] }) {
  return (
    <>
      {hits
        .filter((h) => h.cited)
        .map((h) => (
          <div class="hit hit--cite">
            <HitBody page={page} hit={h} />
          </div>
        ))}
      <ul class="hits">
        {hits
          .filter((h) => !h.cited)
          .map((h) => (
            <li class="hit">
              <HitBody page={page} hit={h} />
            </li>
          ))}
      </ul>
    </>
  )
}

function HitBody({ page, hit }: { page: Page; hit: Hit }) {
  const { lang, record } = page
  const status = statusOf(page, hit)
  return (
    <>
      <p class="hit__k">
        <span class="tag">{s[`kind-${hit.kind}`][lang]}</span>
        {hit.year === null || hit.kind === 'provision' ? null : <span>{hit.year}</span>}
        {hit.cited ? <b>{s.exact[lang]}</b> : null}
        {hit.inForce === false ? <b>{s.notLaw[lang]}</b> : null}
        {status ? <StatusMark page={page} status={status} /> : null}
      </p>
      <h3>
        <a href={to(page, addressOf(page, hit))}>
          <Text marked={hit.title} />
        </a>
      </h3>
      {hit.snippet.text === hit.title.text ? null : (
        <p lang={hit.snippetLang === lang ? undefined : hit.snippetLang}>
          <Text marked={hit.snippet} />
        </p>
      )}
      {hit.edition === null ? null : (
        <p class="src--in">
          {say(s.official, lang, { lang: languageWord(hit.edition.lang, lang), date: dateInWords(hit.edition.date, lang) })}
        </p>
      )}
      {hit.stands === null ? null : (
        <p class="src--in">
          {s.stands[lang]} {citation(record, hit.stands, lang)}
        </p>
      )}
      {hit.also.length > 0 ? (
        <p class="src--in">
          {s.also[lang]}: <Cites page={page} ids={hit.also.slice(0, 6)} />
        </p>
      ) : null}
    </>
  )
}

/** How well what is shown is known: an official text speaks for itself. */
function statusOf({ record, at }: Page, hit: Hit): Status | undefined {
  if (hit.kind === 'passage') return 'official'
  if (hit.kind !== 'provision') return record.get(hit.kind, hit.id)?.status
  const found = record.provision(hit.id)
  return found && (versionOn(found.instrument, found.provision, at) ?? found.provision.versions.at(-1))?.status
}

/** A language as a word before "text"; English writes it large. */
function languageWord(of: Lang, lang: Lang): string {
  return lang === 'en' ? s[of].en : s[of][lang].toLocaleLowerCase(lang)
}

/** Where an answer is shown: an official text without an entry in the record stands among the act's own. */
function addressOf({ record }: Page, hit: Hit): string {
  if (hit.kind !== 'passage') return pathOf(record, { kind: hit.kind, id: hit.id }) ?? '/'
  const [act = '', place = ''] = hit.id.split(/\/(.*)/s)
  const number = place.replace(/[~!@].*$/, '')
  return /^\d/.test(number) ? `/instruments/${act}/${number}` : `/instruments/${act}/text`
}

/** A text with its found places marked. It is never markup: what renders it escapes it. */
function Text({ marked: { text, marks } }: { marked: Marked }) {
  const parts = marks.map(([from, to], i) => [text.slice(marks[i - 1]?.[1] ?? 0, from), text.slice(from, to)] as const)
  return (
    <>
      {parts.map(([plain, found]) => (
        <>
          {plain}
          <mark>{found}</mark>
        </>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
