import { say } from '../../language/say.ts'
import type { SeedClaim } from '../../record/monitoring.ts'
import type { Page } from '../context.ts'
import { Icon } from '../layout.tsx'
import { chosen, withQuery } from '../listing.tsx'
import { o } from '../messages/open.ts'
import { Sheet } from '../sheet.tsx'
import { Sources } from '../sources.tsx'
import { Folded, Links } from './shared.tsx'

const VERDICTS = ['false', 'outdated', 'imprecise', 'opinion-supported', 'accurate', 'missing'] as const

const SECTIONS = [
  'introduction',
  'constitution',
  'treaties',
  'institutions',
  'challenges',
  'studying',
  'careers',
  'context',
  'omission',
] as const

function Verdict({ page, verdict }: { page: Page; verdict: SeedClaim['verdict'] }) {
  return (
    <span class={`badge verdict verdict--${verdict}`}>
      <Icon id={verdict === 'false' ? 'v-closed' : `q-${verdict}`} />
      {o[`v-${verdict}`][page.lang]}
    </span>
  )
}

export function BeganPage({ page }: { page: Page }) {
  const { lang, record } = page
  const all = record.all('claim')
  const verdict = chosen(page, 'verdict', VERDICTS)
  const wrong = all.filter((c) => c.verdict === 'false')
  const shown = verdict === undefined ? all.filter((c) => c.verdict !== 'false') : all.filter((c) => c.verdict === verdict)
  const missing = all.filter((c) => c.verdict === 'missing').length
  return (
    <Sheet
      page={page}
      title={o.beganTitle[lang]}
      lead={o.beganLead[lang]}
      head={
        <>
          <nav class="tally after" aria-label={o.beganTitle[lang]}>
            {VERDICTS.map((v) => {
              const n = all.filter((c) => c.verdict === v).length
              return (
                <a class={`verdict--${v}`} href={withQuery(page, { verdict: v })} aria-current={v === verdict ? 'true' : undefined}>
                  <b>{n}</b>
                  <span>
                    <Icon id={v === 'false' ? 'v-closed' : `q-${v}`} />
                    {o[`v-${v}`][lang]}
                  </span>
                </a>
              )
            })}
          </nav>
          <p class="note tally__n">{say(o.beganCounts, lang, { claims: all.length - missing, missing })}</p>
          <p class="filters">
            <a href={withQuery(page, { verdict: undefined })} aria-current={verdict === undefined ? 'true' : undefined}>
              {o.allVerdicts[lang]}
            </a>
            {verdict === undefined
              ? SECTIONS.filter((s) => shown.some((c) => c.section === s)).map((s) => <a href={`#sec-${s}`}>{o[`sec-${s}`][lang]}</a>)
              : null}
          </p>
        </>
      }
    >
      {verdict === undefined && wrong.length > 0 ? (
        <section class="sec" aria-labelledby="wrong">
          <div class="wrap">
            <h2 id="wrong" class="sec__h">
              {o.falseTitle[lang]}
            </h2>
            {wrong.map((c) => (
              <Claim page={page} claim={c} />
            ))}
          </div>
        </section>
      ) : null}
      {SECTIONS.map((s) => {
        const here = shown.filter((c) => c.section === s)
        if (here.length === 0) return null
        return (
          <section class="sec" aria-labelledby={`sec-${s}`}>
            <div class="wrap">
              <h2 id={`sec-${s}`} class="sec__h">
                {o[`sec-${s}`][lang]}
              </h2>
              {here.map((c) => (
                <Claim page={page} claim={c} />
              ))}
            </div>
          </section>
        )
      })}
    </Sheet>
  )
}

/** A claim with its verdict; what is so unfolds. */
function Claim({ page, claim: c }: { page: Page; claim: SeedClaim }) {
  const { lang } = page
  return (
    <Folded
      page={page}
      id={c.id}
      class={c.verdict === 'false' ? 'claimed--false' : undefined}
      mark={<Verdict page={page} verdict={c.verdict} />}
      heading={
        <>
          <span class="vh">{`${(c.verdict === 'missing' ? o.itOmitted : o.itSaid)[lang]}: `}</span>
          {c.claim[lang]}
        </>
      }
      cue={o.isSo[lang]}
      margin={<Sources page={page} sources={c.sources} status={c.status} />}
    >
      <p>
        <b class="note">{`${o.isSo[lang]}: `}</b>
        {c.so[lang]}
      </p>
      {c.notes?.map((n) => (
        <p class="note">{n[lang]}</p>
      ))}
      <Links page={page} label={o.seeAlso[lang]} ids={c.see} />
    </Folded>
  )
}
