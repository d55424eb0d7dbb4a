import { say } from '../../language/say.ts'
import { actName, normOn } from '../../law/index.ts'
import type { Instrument, Provision } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { articleOf } from '../articles.ts'
import { bibtex, type Cited, cslJson, plainCitation } from '../citations.ts'
import type { Page } from '../context.ts'
import { w } from '../messages/law.ts'
import { StatusMark } from '../parts.tsx'
import { At, SourceTitle } from '../sources.tsx'
import { address, dayOr, Link, spanWords } from './law-parts.tsx'

/** Where the act stands among the others on the day. */
export function Rank({ page, instrument, provision }: { page: Page; instrument: Instrument; provision?: Provision }) {
  const { lang, record, at } = page
  const [hierarchy] = record.all('hierarchy')
  if (!hierarchy) return null
  const norm = normOn(record, provision ? `${instrument.id}/${provision.id}` : instrument.id, at)
  const level = hierarchy.levels.findIndex((l) => l.kind === instrument.kind)
  const clause = hierarchy.treatyClauses.find((c) => c.from <= at && (c.to === undefined || at < c.to))
  const story = (
    <p>
      <a href={address(page, '/prevails/story')}>{w.rankStory[lang]}</a>
    </p>
  )
  if (norm.state === 'not-in-force') return <p>{w.rankNone[lang]}</p>
  if (instrument.kind === 'treaty') {
    return (
      <>
        <p>
          <b>{w.rankTreaty[lang]}.</b> {clause?.text[lang]}
        </p>
        {clause ? (
          <p class="src--in">
            {clause.basis.map((id) => (
              <Link page={page} id={id} />
            ))}
            <StatusMark page={page} status={clause.status} />
          </p>
        ) : null}
        {clause?.warning ? <p class="note">{clause.warning[lang]}</p> : null}
        {story}
      </>
    )
  }
  const at_ = hierarchy.levels[level]
  return (
    <>
      {at_ ? (
        <p>
          <b>{say(w.rankLevel, lang, { level: at_.title[lang], n: level + 1, all: hierarchy.levels.length })}</b>
        </p>
      ) : null}
      {story}
    </>
  )
}

/** How to cite the act or provision as it stood on the day; each form can be selected with one click. */
export function HowToCite({ page, cited }: { page: Page; cited: Cited }) {
  const { lang } = page
  const forms: readonly (readonly [string, string])[] = [
    [w.footnote[lang], plainCitation(cited)],
    ['BibTeX', bibtex(cited)],
    ['CSL-JSON', cslJson(cited)],
  ]
  return (
    <>
      <p class="note">
        {w.permalink[lang]}: <a href={cited.link}>{cited.link}</a>
      </p>
      {forms.map(([name, text], i) => (
        <details class="more" open={i === 0 ? true : undefined}>
          <summary>{name}</summary>
          <pre class="cite">{text}</pre>
        </details>
      ))}
    </>
  )
}

export function citedOf(page: Page, origin: string, instrument: Instrument, local?: string): Cited {
  const { lang, record, at } = page
  const id = local === undefined ? instrument.id : `${instrument.id}/${local}`
  return {
    instrument,
    name: citation(record, id, lang),
    link: `${origin}/${lang}/instruments/${id}?at=${at}`,
    at,
    edition: record.edition,
    lang,
  }
}

export function Amendments({ page, instrument, article }: { page: Page; instrument: Instrument; article?: string }) {
  const { lang } = page
  const amendments = (instrument.amendments ?? []).filter(
    (a) => article === undefined || a.articles === undefined || a.articles.some((x) => articleOf(x) === article),
  )
  return (
    <ol class="time">
      {amendments.map((a) => (
        <li>
          <span class="when">
            {dayOr(a.date, lang)}
            {a.inForce ? `. ${w.since[lang]}: ${spanWords({ from: a.inForce, precision: a.precision }, lang)}` : ''}
          </span>
          <p>
            <b>{actName(a.act, lang)}</b>. {a.what?.[lang]}
          </p>
          {a.articles && article === undefined ? (
            <p class="note">
              {w.articles[lang]}: {a.articles.join(', ')}
            </p>
          ) : null}
          {a.notes?.map((n) => (
            <p class="note">{n[lang]}</p>
          ))}
          <p class="src--in">
            {a.sources?.map((s) => (
              <span>
                <SourceTitle page={page} id={s.source} />, <At page={page} at={s.at} />
              </span>
            ))}
            <StatusMark page={page} status={a.status} />
          </p>
        </li>
      ))}
    </ol>
  )
}
