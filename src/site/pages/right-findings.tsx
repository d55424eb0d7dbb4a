import { dateInWords, say } from '../../language/say.ts'
import type { Right } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { w } from '../messages/law.ts'
import { LinkList, StatusMark } from '../parts.tsx'
import { Section } from '../sheet.tsx'
import { address, hrefOf } from './law-parts.tsx'

/** Rules on how rights are ordered are not what UN bodies find breached: their absence is not worth a section. */
export function hasFindings(page: Page, right: Right): boolean {
  return right.group !== 'order' || page.record.all('recommendation').some((r) => r.rights.includes(right.id))
}

/** Decisions, recommendations and challenges about the right. */
export function Findings({ page, right }: { page: Page; right: Right }) {
  const { lang, record } = page
  const about = (ids: readonly string[]) =>
    ids.some((id) => record.provision(id)?.provision.versions.some((v) => v.rights?.includes(right.id)))
  const decisions = record
    .all('decision')
    .filter((d) => about(d.violated))
    .toSorted((a, b) => (a.decided < b.decided ? 1 : -1))
  const recommendations = record
    .all('recommendation')
    .filter((r) => r.rights.includes(right.id))
    .toSorted((a, b) => b.year - a.year)
  const concerns = record.all('concern').filter((c) => c.rights.includes(right.id))
  return (
    <>
      <Section id="h-u" title={w.unFindings[lang]}>
        {decisions.length === 0 ? (
          <p class="empty">
            {w.unNone[lang]} {say(w.unSome, lang, { all: record.all('decision').length })}
          </p>
        ) : (
          <div class="cols">
            <div>
              <p class="lead">{say(w.unFoundN, lang, { n: decisions.length })}</p>
              {decisions.length > 2 ? <PerYear page={page} years={decisions.map((d) => Number(d.decided.slice(0, 4)))} /> : null}
              <p class="note gap-s">{say(w.unSome, lang, { all: record.all('decision').length })}</p>
            </div>
            <ol class="time">
              {decisions.slice(0, 6).map((d) => (
                <li>
                  <span class="when">{dateInWords(d.decided, lang)}</span>
                  <p>
                    <a href={hrefOf(page, d.id)}>{d.title[lang]}</a>
                  </p>
                  <p class="src--in">
                    {d.url ? (
                      <a href={d.url} rel="noreferrer">
                        {d.symbol}
                      </a>
                    ) : (
                      <span>{d.symbol}</span>
                    )}
                    <StatusMark page={page} status={d.status} />
                  </p>
                </li>
              ))}
            </ol>
          </div>
        )}
      </Section>
      <Section id="h-n" title={say(w.recsN, lang, { n: recommendations.length })} wash>
        {recommendations.length === 0 ? (
          <p class="empty">{w.recsNone[lang]}</p>
        ) : (
          <>
            <ol class="time">
              {recommendations.slice(0, 4).map((r) => (
                <li>
                  <span class="when">
                    {r.year}, {r.by[lang]}
                  </span>
                  <p>{r.text[lang]}</p>
                  <p class="src--in">
                    <span>
                      {r.document}
                      {r.paragraph === null ? '' : `, ${r.paragraph}`}
                    </span>
                    <StatusMark page={page} status={r.status} />
                  </p>
                </li>
              ))}
            </ol>
            <p>
              <a class="btn btn--2 btn--s" href={address(page, '/un/recommendations', { right: right.id })}>
                {say(w.recsN, lang, { n: recommendations.length })}
              </a>
            </p>
          </>
        )}
      </Section>
      {concerns.length > 0 ? (
        <Section id="h-k" title={w.concerns[lang]}>
          <LinkList items={concerns.map((c) => ({ href: hrefOf(page, c.id) ?? '', title: c.title[lang], text: c.summary[lang] }))} />
        </Section>
      ) : null}
    </>
  )
}

/** Decisions by year: one diamond, one decision. */
function PerYear({ page, years }: { page: Page; years: readonly number[] }) {
  const { lang } = page
  const from = Math.min(...years)
  const to = Number(page.today.slice(0, 4))
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const counts = all.map((y) => years.filter((x) => x === y).length)
  const top = Math.max(...counts)
  const height = top * 15 + 38
  const base = height - 24
  const x = (i: number) => `${(((i + 0.5) / all.length) * 100).toFixed(2)}%`
  const words = all.flatMap((y, i) => (counts[i] ? [`${y}: ${counts[i]}`] : [])).join('; ')
  return (
    <figure class="chart units gap-s">
      <svg height={height} role="img" aria-labelledby="u-t u-d">
        <title id="u-t">{w.unFindings[lang]}</title>
        <desc id="u-d">{words}</desc>
        {all.map((y, i) => (
          <>
            {counts[i] ? (
              <svg x={x(i)} y="0" class="pin" aria-hidden="true">
                {Array.from({ length: counts[i] ?? 0 }, (_, n) => (
                  <path class="c1" d={`M0 ${base - 14 - n * 15}l6 6-6 6-6-6z`} />
                ))}
              </svg>
            ) : null}
            <text x={x(i)} y={height - 4} text-anchor="middle" class={(to - y) % 2 ? 'odd' : undefined}>
              {y}
            </text>
          </>
        ))}
        <line class="c-line" x1="0" x2="100%" y1={base + 1} y2={base + 1} />
      </svg>
      <figcaption>{w.perYear[lang]}</figcaption>
    </figure>
  )
}
