import { dateInWords, say } from '../../language/say.ts'
import { type ConditionResult, citation, type Proof, type RemedyResult } from '../../remedy/index.ts'
import type { Page } from '../context.ts'
import { m } from '../messages.ts'
import { Cites } from '../parts.tsx'
import { dayOf } from './plan-parts.tsx'

/** The conclusion and what it is made of: what fails or is not known, the count of days, what is met. Each reason opens to its proof. */
export function Reasons({ page, result, open }: { page: Page; result: RemedyResult; open?: boolean }) {
  const { lang } = page
  const day = dayOf(result)
  // Where it is not settled which term applies, a day that has gone is not the day until which something is so.
  const shown = result.verdict !== 'closed' && day !== null && !result.missed && day.slice(0, 10) >= page.today
  const conclusion = shown
    ? say(m.verdictDue, lang, { verdict: m[result.verdict][lang], date: dateInWords(day, lang) })
    : say(m.verdictLine, lang, { verdict: m[result.verdict][lang] })
  const met = result.conditions.filter((c) => c.kind !== 'advice' && c.value === true)
  const advice = result.conditions.filter((c) => c.kind === 'advice' && c.value !== false)
  const unmet = result.conditions.filter((c) => c.kind !== 'advice' && c.value !== true)
  const seen = new Set<string>()
  const count = result.dueWhy.filter((s) => !seen.has(s.text) && seen.add(s.text))
  return (
    <ul class="proof">
      <li>
        <p>{conclusion}</p>
        <ul>
          {[...unmet, ...(met.length <= 3 ? met : [])].map((c) => (
            <Reason page={page} condition={c} />
          ))}
          {count.length > 0 ? (
            <li>
              <details class="more" open={open || result.missed}>
                <summary>{m.count[lang]}</summary>
                <ul>
                  {count.map((s) => (
                    <li>
                      {s.text}
                      {s.provision ? <Cites page={page} ids={[s.provision]} /> : null}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ) : null}
          {advice.map((c) => (
            <Reason page={page} condition={c} />
          ))}
          {met.length > 3 ? (
            <li>
              <details class="more">
                <summary>{say(m.metMore, lang, { n: met.length })}</summary>
                <ul>
                  {met.map((c) => (
                    <Reason page={page} condition={c} />
                  ))}
                </ul>
              </details>
            </li>
          ) : null}
        </ul>
      </li>
    </ul>
  )
}

function Reason({ page, condition }: { page: Page; condition: ConditionResult }) {
  const { lang } = page
  const state =
    condition.kind === 'advice'
      ? m.risks[lang]
      : condition.value === null
        ? m.unknown[lang]
        : condition.value
          ? m.met[lang]
          : m.notMet[lang]
  return (
    <li>
      <span class="k">{state}</span>
      {condition.why}
      {condition.basis.length > 0 ? <Cites page={page} ids={condition.basis} /> : null}
      {condition.kind === 'advice' || condition.id === 'already-used' ? null : (
        <details class="more">
          <summary>
            {m.proof[lang]}
            <span class="vh">: {condition.why}</span>
          </summary>
          <ProofTree proof={condition.proof} page={page} />
        </details>
      )}
    </li>
  )
}

function ProofTree({ proof, page }: { proof: Proof; page: Page }) {
  return (
    <ul>
      <ProofNode proof={proof} page={page} />
    </ul>
  )
}

function ProofNode({ proof, page }: { proof: Proof; page: Page }) {
  const word = m[`truth-${proof.value}`][page.lang]
  return (
    <li>
      {proof.text} {proof.children ? `(${word})` : ''}
      {proof.basis && proof.basis.length > 0 ? <Cites page={page} ids={proof.basis.slice(0, 6)} /> : null}
      {proof.children ? (
        <ul>
          {proof.children.map((p) => (
            <ProofNode proof={p} page={page} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** What a UN committee would say of each claim; claims that fare alike for the same reasons share a row. */
export function Claims({ page, result }: { page: Page; result: RemedyResult }) {
  const { lang } = page
  const groups: { readonly provisions: string[]; readonly admissible: boolean | null; readonly why: string }[] = []
  for (const { provision, admissible, conditions } of result.claims) {
    const bars = conditions.filter((x) => x.kind === 'bar')
    const decisive = admissible === false ? bars.filter((x) => x.value === false) : bars.filter((x) => x.value === null)
    const why = admissible === true ? m.met[lang] : decisive.map((x) => x.why).join(' ')
    const alike = groups.find((g) => g.admissible === admissible && g.why === why)
    if (alike) alike.provisions.push(provision)
    else groups.push({ provisions: [provision], admissible, why })
  }
  return (
    <table class="claims stack">
      <caption class="vh">{m.claimsTitle[lang]}</caption>
      <thead>
        <tr>
          <th scope="col">{m.claim[lang]}</th>
          <th scope="col">{m.claimResult[lang]}</th>
          <th scope="col">{m.claimWhy[lang]}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ provisions, admissible, why }) => (
          <tr>
            <th scope="row">
              {provisions.map((p) => (
                <p>{citation(page.record, p, lang)}</p>
              ))}
            </th>
            <td data-l={m.claimResult[lang]}>{m[`truth-${admissible}`][lang]}</td>
            <td data-l={m.claimWhy[lang]}>{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
