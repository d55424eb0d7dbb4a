import type { Indicator } from '../../record/monitoring.ts'
import { DataTable, num } from '../charts/common.tsx'
import { c } from '../charts/messages.ts'
import { Series } from '../charts/series.tsx'
import type { Page } from '../context.ts'
import { mc } from '../messages/challenges.ts'
import { mi } from '../messages/institutions.ts'

const drawn = (i: Indicator) => i.points.filter((p) => p.value !== null).length > 2

/** Series long enough to be drawn, each with its table; what has one or two figures stands in one table. */
export function Numbers({ page, ids }: { page: Page; ids: readonly string[] }) {
  const { lang, record } = page
  const all = ids.flatMap((id) => record.get('indicator', id) ?? [])
  const few = all.filter((i) => !drawn(i))
  return (
    <>
      {all.filter(drawn).map((i) => (
        <section class="series-s" aria-labelledby={`h-${i.id}`}>
          <h3 id={`h-${i.id}`}>{i.title[lang]}</h3>
          {i.notes?.map((n) => (
            <p class="note">{n[lang]}</p>
          ))}
          <Series page={page} indicator={i} href={`/${lang}/challenges/data/${i.id}.csv`} />
        </section>
      ))}
      {few.length > 0 ? <FewFigures page={page} indicators={few} alone={few.length === all.length} /> : null}
    </>
  )
}

function FewFigures({ page, indicators, alone }: { page: Page; indicators: readonly Indicator[]; alone: boolean }) {
  const { lang } = page
  const rows = indicators.flatMap((i) =>
    (i.points.length > 0 ? i.points : [undefined]).map((p) => ({
      cells: [
        <>
          {i.title[lang]}
          {p ? (
            <span class="sub">
              {p.year}
              {p.period ? `, ${p.period[lang]}` : ''}
            </span>
          ) : null}
          {i.notes?.map((n) => (
            <span class="sub">{n[lang]}</span>
          ))}
        </>,
        <>
          {p === undefined || p.value === null ? c.noValue[lang] : <b class="num">{figure(page, p.value, p.of)}</b>}
          <span class="sub">{i.unit[lang]}</span>
          {p?.note ? <span class="sub">{p.note[lang]}</span> : null}
        </>,
      ],
      status: p?.status ?? i.status,
      sources: p?.sources ?? i.sources,
    })),
  )
  return (
    <section class="series-s">
      <div class="wide-table">
        <DataTable
          page={page}
          id="few"
          caption={alone ? mc.numbers[lang] : mc.otherFigures[lang]}
          head={[mi.figure[lang], mc.value[lang]]}
          rows={rows}
        />
      </div>
      <Downloads page={page} indicators={indicators} />
    </section>
  )
}

/** The figures as files. */
export function Downloads({ page: { lang }, indicators }: { page: Page; indicators: readonly Indicator[] }) {
  return (
    <details class="more noprint">
      <summary>{mc.downloads[lang]}</summary>
      <ul class="plain">
        {indicators.map((i) => (
          <li>
            <a href={`/${lang}/challenges/data/${i.id}.csv`} download="">
              {i.title[lang]} (CSV)
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function figure(page: Page, value: number, of: number | undefined): string {
  const words = num(value, page.lang)
  return of === undefined ? words : c.of[page.lang].replace('{value}', words).replace('{of}', num(of, page.lang))
}
