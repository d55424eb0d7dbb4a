import type { Instrument } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import type { KeptEdition } from '../../store/library.ts'
import type { Page } from '../context.ts'
import type { Crumb } from '../layout.tsx'
import { o } from '../messages/official.ts'
import { m } from '../messages.ts'
import { Section, Sheet } from '../sheet.tsx'
import { written } from '../sources.tsx'
import { sentence } from './law-parts.tsx'
import { HeldEditions, type Official, OfficialText } from './official-parts.tsx'

/** An act of the library: one of the record, or one that only the library has. */
export interface HeldAct {
  readonly id: string
  readonly instrument?: Instrument
  readonly title: string
  readonly short: string
}

export function heldAct(page: Page, id: string, all: readonly KeptEdition[]): HeldAct {
  const instrument = page.record.get('instrument', id)
  const title = all.find((e) => e.lang === page.lang)?.title ?? all[0]?.title ?? id
  return instrument
    ? { id, instrument, title: instrument.title[page.lang], short: instrument.short[page.lang] }
    : { id, title, short: title }
}

/** Crumbs of what lies within a held act. */
export function crumbsOf(page: Page, act: HeldAct): readonly Crumb[] {
  return [
    ['/instruments', m.navLaws[page.lang]],
    [`/instruments/${act.id}`, act.short, act.instrument ? undefined : written(page, act.short)],
  ]
}

/** An article that the record has nothing on: the operator's text alone. */
export function HeldArticlePage({ page, act, local, official }: { page: Page; act: HeldAct; local: string; official: Official }) {
  const { lang } = page
  const title = act.instrument ? sentence(citation(page.record, `${act.id}/${local}`, lang)) : `${act.short}, ${local}`
  return (
    <Sheet
      page={page}
      title={title}
      titleLang={act.instrument ? undefined : written(page, title)}
      crumbs={crumbsOf(page, act)}
      head={<p class="lead top-lead">{o.onlyText[lang]}</p>}
    >
      <OfficialText page={page} id={act.id} instrument={act.instrument} official={official} />
    </Sheet>
  )
}

/** An act that the record has not: what is held of it. */
export function HeldActPage({ page, act, all }: { page: Page; act: HeldAct; all: readonly KeptEdition[] }) {
  return (
    <Sheet
      page={page}
      title={act.title}
      titleLang={written(page, act.title)}
      crumbs={[['/instruments', m.navLaws[page.lang]]]}
      head={<p class="lead top-lead">{o.onlyAct[page.lang]}</p>}
    >
      <HeldEditions page={page} id={act.id} all={all} />
    </Sheet>
  )
}

/** On the device there are no official texts. */
export function ElsewherePage({ page, act }: { page: Page; act: HeldAct }) {
  const { lang } = page
  return (
    <Sheet page={page} title={o.elsewhereTitle[lang]} crumbs={crumbsOf(page, act)}>
      <Section id="h-else" title={act.title}>
        <p>{o.elsewhere[lang]}</p>
      </Section>
    </Sheet>
  )
}
