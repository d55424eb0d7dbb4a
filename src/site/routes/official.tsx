import type { Context } from 'hono'
import { covers } from '../../record/record.ts'
import { type Instrument, type ISODate, LANGS, type Lang, type Provision } from '../../record/types.ts'
import type { KeptEdition, LibraryStore } from '../../store/library.ts'
import { isDate } from '../../time/index.ts'
import type { Page } from '../context.ts'
import { changesBetween, gistRead, heldOn, piecesOf, unitsOf } from '../held.ts'
import { outlineOf } from '../outline.ts'
import { InstrumentPage } from '../pages/instruments.tsx'
import { shownVersion } from '../pages/law-parts.tsx'
import { ElsewherePage, HeldActPage, HeldArticlePage, heldAct } from '../pages/official-act.tsx'
import { ChangesPage } from '../pages/official-changes.tsx'
import type { Official } from '../pages/official-parts.tsx'
import { TextPage } from '../pages/official-text.tsx'
import { ArticlePage, ProvisionPage } from '../pages/provision.tsx'
import type { Read } from './read.ts'

/** The operator's official texts, as far as this place has them. */
export interface Texts {
  readonly library?: LibraryStore
  /** On a device: does the server hold texts of this act? */
  readonly elsewhere?: (instrument: string) => boolean
}

/** Acts and their provisions, with the official texts that the operator has imported. */
export function officialRoutes(read: Read, texts: Texts): void {
  const { library } = texts
  const editionsOf = library ? (c: Context) => library.editions(c.req.param('id') ?? '') : undefined
  const elsewhere = (id: string) => library === undefined && (texts.elsewhere?.(id) ?? false)

  read(
    '/instruments/:id',
    (page, c, all) => {
      const id = c.req.param('id') ?? ''
      const instrument = page.record.get('instrument', id)
      if (!instrument) return all.length > 0 ? <HeldActPage page={page} act={heldAct(page, id, all)} all={all} /> : undefined
      const held = { all, elsewhere: elsewhere(instrument.id) }
      return <InstrumentPage page={page} instrument={instrument} origin={originOf(c)} n={c.req.query('page')} held={held} />
    },
    editionsOf,
  )

  read(
    '/instruments/:id/text',
    async (page, c, all) => {
      const act = heldAct(page, c.req.param('id') ?? '', all)
      if (!library) return act.instrument && elsewhere(act.id) ? <ElsewherePage page={page} act={act} /> : undefined
      const only = langIn(c, all)
      const held = heldOn(all, page.lang, page.at, only)
      if (!held) return undefined
      const units = await unitsOf(library, held.edition)
      const article = c.req.query('article')?.trim().slice(0, 40)
      return (
        <TextPage
          page={page}
          act={act}
          held={held}
          outline={outlineOf(units)}
          units={units}
          only={only}
          n={c.req.query('page')}
          article={article === '' ? undefined : article}
        />
      )
    },
    editionsOf,
  )

  read(
    '/instruments/:id/changes',
    async (page, c, all) => {
      const act = heldAct(page, c.req.param('id') ?? '', all)
      if (!library) return act.instrument && elsewhere(act.id) ? <ElsewherePage page={page} act={act} /> : undefined
      if (all.length === 0) return undefined
      const count = (l: Lang) => all.filter((e) => e.lang === l).length
      const lang =
        langIn(c, all) ?? [page.lang, ...LANGS].find((l) => count(l) > 1) ?? [page.lang, ...LANGS].find((l) => count(l) > 0) ?? 'ru'
      const mine = all.filter((e) => e.lang === lang)
      const on = (name: string): KeptEdition | undefined => {
        const day = c.req.query(name)
        return day !== undefined && isDate(day) ? mine.findLast((e) => e.edition <= day) : undefined
      }
      const to = on('to') ?? mine.at(-1)
      const from = on('from') ?? mine.findLast((e) => to !== undefined && e.edition < to.edition)
      const ordered = from !== undefined && to !== undefined && from.edition < to.edition
      const changes = ordered ? await changesBetween(library, page.record, from, to) : { all: [], touched: [] }
      const pair = ordered ? { from, to } : {}
      return <ChangesPage page={page} act={act} all={all} {...pair} changes={changes} lang={lang} n={c.req.query('page')} />
    },
    editionsOf,
  )

  read(
    '/instruments/:id/:article',
    async (page, c, all) => {
      const { record } = page
      const id = c.req.param('id') ?? ''
      const local = c.req.param('article') ?? ''
      const official = (locals: readonly string[], reads?: readonly (ISODate | undefined)[]) => officialOf(page, all, locals, reads)
      const instrument = record.get('instrument', id)
      const located = instrument && record.provision(`${id}/${local}`)
      if (instrument && located) {
        const { provision } = located
        const reads = [readOf(page, instrument, provision)]
        return (
          <ProvisionPage
            page={page}
            instrument={instrument}
            origin={originOf(c)}
            provision={provision}
            local={located.exact ? local : provision.id}
            official={{
              ...(await official([provision.id, ...(provision.also ?? [])], reads)),
              elsewhere: elsewhere(id),
            }}
          />
        )
      }
      const within = instrument?.provisions.filter((p) => covers(local, p.id)) ?? []
      if (instrument && within.length > 0) {
        const reads = within.map((p) => readOf(page, instrument, p))
        return (
          <ArticlePage
            page={page}
            instrument={instrument}
            origin={originOf(c)}
            number={local}
            official={{ ...(await official([local], reads)), elsewhere: elsewhere(id) }}
          />
        )
      }
      // The record has nothing here; the operator's text may.
      if (!/^\d[\w.-]{0,30}$/.test(local)) return undefined
      const only = await official([local])
      return only.pieces.some((p) => p.state === 'found' || p.state === 'excluded') ? (
        <HeldArticlePage page={page} act={heldAct(page, id, all)} local={local} official={only} />
      ) : undefined
    },
    editionsOf,
  )

  /** What the library has at the places of a provision on the day of the page. */
  async function officialOf(
    page: Page,
    all: readonly KeptEdition[],
    locals: readonly string[],
    reads?: readonly (ISODate | undefined)[],
  ): Promise<Official> {
    const held = library && heldOn(all, page.lang, page.at)
    if (!library || !held) return { pieces: [] }
    const pieces = await piecesOf(library, held.edition, locals)
    const gist = reads && (await gistRead(library, held, pieces, reads))
    return { held, pieces, ...(gist ? { gist } : {}) }
  }
}

/** The edition in which our gist of a provision, as it is shown on the day, was read. */
function readOf(page: Page, instrument: Instrument, provision: Provision): ISODate | undefined {
  return shownVersion(page, instrument, provision).version?.read ?? instrument.read
}

/** The language asked for, where something is held in it. */
function langIn(c: Context, all: readonly KeptEdition[]): Lang | undefined {
  const asked = LANGS.find((l) => l === c.req.query('in'))
  return asked && all.some((e) => e.lang === asked) ? asked : undefined
}

/** Citations carry the whole address. */
function originOf(c: Context): string {
  return new URL(c.req.url).origin
}
