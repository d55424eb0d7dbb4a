import type { Child } from 'hono/jsx'
import { dateInWords, say } from '../../language/say.ts'
import { actName } from '../../law/index.ts'
import type { Instrument, ISODate, Lang, Text } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import type { KeptEdition, KeptUnit } from '../../store/library.ts'
import { articleOf } from '../articles.ts'
import type { Page } from '../context.ts'
import type { GistRead, Held, Piece } from '../held.ts'
import { o } from '../messages/official.ts'
import { anchorOf, depthsOf, isDivision } from '../outline.ts'
import { Section } from '../sheet.tsx'
import { address } from './law-parts.tsx'

/** What a page about a provision knows of the operator's texts. */
export interface Official {
  /** Absent: nothing is held of the act. */
  readonly held?: Held
  readonly pieces: readonly Piece[]
  readonly gist?: GistRead
  /** The texts lie on the server, and this page was made elsewhere. */
  readonly elsewhere?: boolean
}

/** In which language a text is, in a phrase. */
export const inLang = (of: Lang, lang: Lang): string => o[`lang-${of}`][lang]

/** Where the official text of an act can be read: in the language of the edition, else in another. */
function officialLink(instrument: Instrument | undefined, edition: KeptEdition): string | undefined {
  const { official } = instrument ?? {}
  return official?.[edition.lang] ?? official?.ru ?? official?.kk ?? official?.en
}

/** Amending acts of the record that took effect after the edition and not after the day; month and year where no more is known. */
function amendedSince(instrument: Instrument | undefined, edition: ISODate, at: ISODate, article?: string) {
  return (instrument?.amendments ?? []).filter((a) => {
    const day = a.inForce ?? a.date
    if (day === undefined) return false
    const cut = { day: 10, month: 7, year: 4 }[a.precision ?? 'day']
    const later = cut === 10 ? day > edition : day.slice(0, cut) >= edition.slice(0, cut)
    return later && day <= at && (article === undefined || a.articles === undefined || a.articles.some((x) => articleOf(x) === article))
  })
}

interface SaidProps {
  readonly page: Page
  readonly instrument?: Instrument
  readonly held: Held
  readonly only?: Lang
  readonly article?: string
}

/** What a reader must know of the edition before the text: its language, how it lies to the day, what came after it. */
export function saidOfEdition({ page, instrument, held, only, article }: SaidProps): readonly string[] {
  const { lang, at } = page
  const { edition, fit, next, all } = held
  const day = dateInWords(at, lang)
  const said: string[] = []
  if (edition.lang !== lang && only === undefined)
    said.push(say(o.otherLang, lang, { wanted: inLang(lang, lang), lang: inLang(edition.lang, lang) }))
  if (fit === 'newer') said.push(say(o.newer, lang, { day }))
  if (fit === 'last') said.push(say(o.last, lang, { day }))
  if (fit === 'between' && next) said.push(say(o.between, lang, { day, next: dateInWords(next.edition, lang) }))
  const fresher = all
    .filter((e) => e.lang !== edition.lang && e.edition > edition.edition && e.edition <= at)
    .toSorted((a, b) => (a.edition < b.edition ? 1 : -1))[0]
  if (fresher) said.push(say(o.fresher, lang, { lang: inLang(fresher.lang, lang), date: dateInWords(fresher.edition, lang) }))
  const acts = amendedSince(instrument, edition.edition, at, article).map((a) => {
    const since = a.inForce ?? a.date
    return `${actName(a.act, lang)}${since && since !== a.act ? ` (${dateInWords(since, lang)})` : ''}`
  })
  if (acts.length > 0) said.push(say(o.amendedSince, lang, { acts: acts.join('; ') }))
  return said
}

function saidOfPiece(page: Page, id: string, piece: Piece): string | undefined {
  if (piece.state === 'found') return undefined
  return say(o[piece.state], page.lang, { place: citation(page.record, `${id}/${piece.local}`, page.lang) })
}

const GIST: { readonly [W in GistRead['wording']]: Text } = {
  'same-edition': o.gistSame,
  'same-words': o.gistOtherSame,
  'other-words': o.gistOtherWords,
  'not-held': o.gistOther,
}

function saidOfGist(page: Page, gist: GistRead): string {
  const { lang } = page
  return gist.read === undefined ? o.gistUnknown[lang] : say(GIST[gist.wording], lang, { read: dateInWords(gist.read, lang) })
}

/** `Official text, edition of DATE, imported from FILE by the operator`. */
export function Heading({ page, edition }: { page: Page; edition: KeptEdition }) {
  const { lang } = page
  const [before = '', after = ''] = o.imported[lang].split('{file}')
  return (
    <>
      {say(o.heading, lang, { date: dateInWords(edition.edition, lang) })}
      <span class="vh">,</span>{' '}
      <span class="off__from">
        {before}
        <code>{edition.name}</code>
        {after}
      </span>
    </>
  )
}

/** Whose copy it is, and where the official one lies. */
export function Provenance({ page, instrument, edition }: { page: Page; instrument?: Instrument; edition: KeptEdition }) {
  const { lang } = page
  const link = officialLink(instrument, edition)
  return (
    <>
      <p>{o.notOurs[lang]}</p>
      {link ? (
        <p class="src">
          <a href={link} rel="noreferrer">
            {o.source[lang]}
          </a>
          <span class="noprint">{link.replace(/^https?:\/\//, '')}</span>
        </p>
      ) : null}
      <p class="off__sum">
        {o.checksum[lang]}: <code>{edition.source}</code>
      </p>
    </>
  )
}

interface UnitsProps {
  readonly page: Page
  readonly units: readonly KeptUnit[]
  /** Level of an article's heading; divisions stand one above it. */
  readonly level: 3 | 4
  /** Passages can be linked to. */
  readonly anchors?: boolean
  /** What stands after an article's heading. */
  readonly beside?: (article: KeptUnit) => Child
}

/** Units of a text in order, as far in as they stand; the page says in whose language what is ours is. */
export function Units({ page, units, level, anchors, beside }: UnitsProps) {
  const depths = depthsOf(units)
  const Article = `h${level}` as 'h3'
  const out = (u: KeptUnit) =>
    u.excluded ? (
      <span class="tag" lang={page.lang}>
        {o.takenOut[page.lang]}
      </span>
    ) : null
  return (
    <>
      {units.map((u) => {
        const id = anchors ? anchorOf(u.path) : undefined
        if (u.kind === 'article')
          return (
            <Article class="off__art" id={id}>
              <span>{u.label}</span> {u.text} {out(u)} {beside?.(u)}
            </Article>
          )
        if (isDivision(u))
          return (
            <h3 class="off__div" id={id}>
              {u.label} {u.text}
            </h3>
          )
        return (
          <p class={u.kind === 'note' ? 'off__note' : `off__u off__u--${depths.get(u) ?? 0}`} id={id}>
            {u.label ? <b>{u.label}</b> : null} {u.text} {out(u)}
          </p>
        )
      })}
    </>
  )
}

interface OfficialProps {
  readonly page: Page
  readonly id: string
  readonly instrument?: Instrument
  readonly official: Official
}

/** The operator's official text of a provision, with what must be known of it. Nothing where nothing is held. */
export function OfficialText({ page, id, instrument, official }: OfficialProps) {
  const { lang } = page
  const { held, pieces, gist } = official
  if (official.elsewhere)
    return (
      <Section id="h-text" title={o.elsewhereTitle[lang]}>
        <p class="note">{o.elsewhere[lang]}</p>
      </Section>
    )
  if (!held || pieces.length === 0) return null
  const { edition } = held
  const article = articleOf(pieces[0]?.local ?? '')
  // The first place that is in the text: a provision may speak of several articles, and the text lack one.
  const there = pieces.find((p) => p.article)?.article?.path
  const told = pieces.flatMap((p) => saidOfPiece(page, id, p) ?? [])
  const said = [...told, ...saidOfEdition({ page, instrument, held, article })]
  const same = gist?.wording === 'same-edition' || gist?.wording === 'same-words'
  const shown = withoutRepeats(pieces)
  return (
    <section class="sec" aria-labelledby="h-text">
      <div class="wrap">
        <h2 id="h-text" class="off__h">
          <Heading page={page} edition={edition} />
        </h2>
        <div class="row top-row">
          <div class="t flow">
            {said.length > 0 || (gist && !same) ? (
              <div class="call">
                {said.map((s) => (
                  <p>{s}</p>
                ))}
                {gist && !same ? (
                  <p>
                    {saidOfGist(page, gist)}{' '}
                    {gist.wording === 'other-words' && gist.read ? (
                      <a href={changesLink(page, id, edition, gist.read)}>{o.seeChange[lang]}</a>
                    ) : null}
                  </p>
                ) : null}
              </div>
            ) : null}
            {shown.length > 0 ? (
              <div class="off" lang={edition.lang}>
                <Units page={page} units={shown} level={3} />
              </div>
            ) : null}
          </div>
          <div class="m">
            {gist && same ? <p>{saidOfGist(page, gist)}</p> : null}
            <Provenance page={page} instrument={instrument} edition={edition} />
            <p class="src">
              {there ? (
                <a href={`${textLink(page, id, edition, there)}#${anchorOf(there)}`}>{o.inContext[lang]}</a>
              ) : (
                <a href={textLink(page, id, edition)}>{o.wholeText[lang]}</a>
              )}
            </p>
          </div>
        </div>
      </div>
    </section>
  )
}

/** Several places of one article: its heading and its notes once. */
function withoutRepeats(pieces: readonly Piece[]): readonly KeptUnit[] {
  return [...new Set(pieces.flatMap((p) => p.units))].toSorted((a, b) => a.seq - b.seq)
}

/** An act's text on the day of the page. */
export function textLink(page: Page, id: string, edition: KeptEdition, article?: string): string {
  return address(page, `/instruments/${id}/text`, { in: edition.lang, article })
}

function changesLink(page: Page, id: string, edition: KeptEdition, other: ISODate): string {
  const [from, to] = [edition.edition, other].sort()
  return address(page, `/instruments/${id}/changes`, { in: edition.lang, from, to })
}

const SHOWN = 6

/** On the page of an act: the editions that are held, the newest first. */
export function HeldEditions({ page, id, all }: { page: Page; id: string; all: readonly KeptEdition[] }) {
  const { lang } = page
  const editions = all.toSorted((a, b) => (a.edition === b.edition ? (a.lang < b.lang ? -1 : 1) : a.edition < b.edition ? 1 : -1))
  const before = (e: KeptEdition) => editions.find((x) => x.lang === e.lang && x.edition < e.edition)
  // The day of an edition shows just that edition.
  const on = (e: KeptEdition): Page => ({ ...page, at: e.edition })
  const line = (e: KeptEdition) => {
    const older = before(e)
    return (
      <li>
        <h3>
          <a href={textLink(on(e), id, e)}>
            {say(o.edition, lang, { date: dateInWords(e.edition, lang) })}, {inLang(e.lang, lang)}
          </a>
        </h3>
        <p class="note">
          {say(o.nArticles, lang, { n: e.report.articles })}
          {e.report.excluded.length > 0 ? `, ${say(o.nExcluded, lang, { n: e.report.excluded.length })}` : ''}. <code>{e.name}</code>
        </p>
        {older ? (
          <p class="note">
            <a href={changesLink(page, id, e, older.edition)}>{say(o.changesSince, lang, { date: dateInWords(older.edition, lang) })}</a>
          </p>
        ) : null}
      </li>
    )
  }
  return (
    <Section id="h-held" title={o.held[lang]} lead={o.heldLead[lang]}>
      <ul class="list list--two">{editions.slice(0, SHOWN).map(line)}</ul>
      {editions.length > SHOWN ? (
        <details class="more">
          <summary>{say(o.moreEditions, lang, { n: editions.length - SHOWN })}</summary>
          <ul class="list list--two">{editions.slice(SHOWN).map(line)}</ul>
        </details>
      ) : null}
    </Section>
  )
}
