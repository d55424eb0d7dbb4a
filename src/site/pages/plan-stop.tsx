import { dateInWords, say } from '../../language/say.ts'
import type { Fact, Remedy } from '../../record/types.ts'
import type { RemedyResult } from '../../remedy/index.ts'
import { daysBetween } from '../../time/index.ts'
import type { Page } from '../context.ts'
import { kept } from '../kept.ts'
import { posts } from '../layout.tsx'
import { m } from '../messages.ts'
import { Chip, StatusMark, TextList } from '../parts.tsx'
import { DraftButton, dayOf, daysLeft, shortDay, weekdayWord } from './plan-parts.tsx'
import { Claims, Reasons } from './plan-reasons.tsx'

export function Stop({ page, result, open }: { page: Page; result: RemedyResult; open?: boolean }) {
  const { lang, record } = page
  const remedy = record.get('remedy', result.remedy)
  if (!remedy) return null
  const reason =
    result.conditions.find((c) => c.kind === 'bar' && c.value === false) ??
    result.conditions.find((c) => c.kind === 'step' && c.value === false)
  const line =
    remedy.unavailable?.[lang] ??
    (result.verdict === 'closed' || result.verdict === 'later'
      ? (reason?.why ?? (result.missed ? m.passed[lang] : ''))
      : result.verdict === 'needs-answers'
        ? (missingOf(page, result)[0]?.ask[lang] ?? remedy.purpose[lang])
        : remedy.purpose[lang])
  return (
    <li class={`stop stop--${result.verdict}`}>
      <StopDate page={page} remedy={remedy} result={result} />
      <span class="stop__r" aria-hidden="true">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5 22.5 12 12 22.5 1.5 12z" />
          {result.verdict === 'closed' ? <path d="M8.5 8.5 15.5 15.5M15.5 8.5 8.5 15.5" /> : null}
        </svg>
      </span>
      <div class="stop__b">
        <details open={open}>
          <summary>
            <span class="stop__t">{remedy.title[lang]}</span>
            <span class="stop__s">
              <Chip page={page} verdict={result.verdict} />
              <span class="stop__w">{line}</span>
              <span class="stop__x">
                <span class="o">{m.why[lang]}</span>
                <span class="c">{m.fold[lang]}</span>
              </span>
            </span>
          </summary>
          <div class="stop__i">
            <Facts page={page} remedy={remedy} />
            <div>
              <Reasons page={page} result={result} open={open} />
              <Missing page={page} result={result} />
              {result.claims.length > 0 ? <Claims page={page} result={result} /> : null}
            </div>
            <div class="btns">
              <DraftButton page={page} remedy={remedy.id} />
              <a class="btn btn--s btn--2" href={`/${lang}/remedies/${remedy.id}`}>
                {m.remedyPage[lang]}
                <span class="vh">: {remedy.title[lang]}</span>
              </a>
            </div>
          </div>
        </details>
      </div>
    </li>
  )
}

/** The day set large; where the rules can be read in two ways, the later day is named below it. */
function StopDate({ page, remedy, result }: { page: Page; remedy: Remedy; result: RemedyResult }) {
  const { lang } = page
  const day = dayOf(result)
  if (day === null || result.missed || result.verdict === 'closed') {
    const word =
      result.verdict === 'closed' && !result.missed
        ? m.closed
        : result.missed
          ? m.passed
          : remedy.deadline.every((d) => d.term === undefined)
            ? m.noPeriod
            : m.noDate
    return (
      <div class="stop__d">
        <b class="none">{word[lang]}</b>
        {result.missed && day ? dateInWords(day, lang) : null}
        {/* The safe day has passed, but on another reading of the rules there is still time. */}
        {result.missed && result.verdict !== 'closed' && result.actBy !== null ? (
          <>
            <br />
            <span class="days">{say(m.stillBy, lang, { date: dateInWords(result.actBy, lang) })}</span>
          </>
        ) : null}
      </div>
    )
  }
  const n = daysBetween(page.today, day.slice(0, 10))
  const other = result.dueOther
  return (
    <div class="stop__d">
      <b>{shortDay(day, lang)}</b>
      {day.slice(0, 4) === page.today.slice(0, 4) ? '' : `${lang === 'kk' ? `${day.slice(0, 4)} жыл` : day.slice(0, 4)}, `}
      {weekdayWord(day, lang)}
      {day.includes('T') ? `, ${day.slice(11)}` : ''}
      <br />
      <span class={n <= 30 ? 'days' : undefined}>{daysLeft(page, day)}</span>
      {other ? (
        <>
          <br />
          {say(m.orDay, lang, { date: dateInWords(other, lang) })}
        </>
      ) : null}
    </div>
  )
}

/** Questions whose answers would settle a remedy. */
function missingOf(page: Page, result: RemedyResult): readonly Fact[] {
  const ids = [...result.conditions.filter((c) => c.kind !== 'advice' && c.value === null).flatMap((c) => c.missing), ...result.dueMissing]
  return [...new Set(ids)].flatMap((id) => {
    const fact = page.record.get('fact', id)
    return fact && fact.type !== 'text' ? [fact] : []
  })
}

/** Those questions as buttons that open them, with the answers kept. */
function Missing({ page, result }: { page: Page; result: RemedyResult }) {
  const { lang } = page
  const facts = missingOf(page, result).slice(0, 6)
  if (facts.length === 0 || result.verdict === 'closed') return null
  return (
    <div class="missing">
      <p class="k">{m.missingAsk[lang]}</p>
      <ul class="plain">
        {facts.map((f) => (
          <li>
            <button {...posts(`/${lang}/ask`, `edit:${f.id}`)} class="linkbtn">
              {f.ask[lang]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Facts({ page, remedy }: { page: Page; remedy: Remedy }) {
  const { lang } = page
  return kept(page, `facts ${remedy.id}`, () => (
    <dl class="facts">
      <div>
        <dt>{m.where[lang]}</dt>
        <dd>{remedy.where[lang]}</dd>
      </div>
      <div>
        <dt>{m.who[lang]}</dt>
        <dd>{remedy.who[lang]}</dd>
      </div>
      <div>
        <dt>{m.fee[lang]}</dt>
        <dd>{remedy.fee[lang]}</dd>
      </div>
      {remedy.answer ? (
        <div>
          <dt>{m.answerTerm[lang]}</dt>
          <dd>{remedy.answer.text[lang]}</dd>
        </div>
      ) : null}
      {remedy.risks.length > 0 ? (
        <div>
          <dt>{m.risks[lang]}</dt>
          <dd>
            <TextList page={page} items={remedy.risks} />
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{m.howKnown[lang]}</dt>
        <dd>
          <StatusMark page={page} status={remedy.status} />
        </dd>
      </div>
    </dl>
  ))
}
