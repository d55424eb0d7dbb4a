import { keysIn } from '../../language/index.ts'
import type { Lang, Remedy, Situation } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { Hidden } from '../layout.tsx'
import { f } from '../messages/frame.ts'
import { w } from '../messages/ways.ts'
import { m } from '../messages.ts'
import { Cites, LinkList, Notes, remedyTitle, TextList } from '../parts.tsx'
import { Sheet } from '../sheet.tsx'
import { Sources } from '../sources.tsx'
import { capital } from './plan-parts.tsx'
import { RemedyLines } from './remedy-lines.tsx'
import { fieldOf } from './ways.tsx'

/** The body and where to go with it; the body is not said twice where the place names it whole. */
function whereToFile({ forum, where }: Remedy, lang: Lang): string {
  const named = new Set(keysIn(where[lang], lang))
  if (keysIn(forum[lang], lang).every((key) => named.has(key))) return capital(where[lang])
  return `${capital(forum[lang]).replace(/[.;]$/, '')}. ${where[lang]}`
}

export function RemedyPage({ page, remedy }: { page: Page; remedy: Remedy }) {
  const { lang, record } = page
  const situations = record.all('situation').filter((s) => s.remedies.includes(remedy.id))
  return (
    <Sheet
      page={page}
      title={remedy.title[lang]}
      lead={remedy.purpose[lang]}
      crumbs={[['/remedies', m.remedies[lang]]]}
      head={
        <>
          {remedy.unavailable ? (
            <div class="call call--danger gap-s">
              <h2>{m.unavailable[lang]}</h2>
              <p>{remedy.unavailable[lang]}</p>
            </div>
          ) : (
            <p class="btns gap-s noprint">
              <a class="btn" href={`/${lang}/ask`}>
                {w.isItOpen[lang]}
              </a>
              <a class="btn btn--2" href={to(page, `/map?field=${fieldOf(record, remedy)}`)}>
                {f.navMap[lang]}
              </a>
            </p>
          )}
          <div class="row top-row">
            <div class="t flow">
              <dl class="facts">
                <Fact term={m.where[lang]} text={whereToFile(remedy, lang)} />
                <Fact term={m.who[lang]} text={remedy.who[lang]} />
                <Fact term={m.fee[lang]} text={remedy.fee[lang]} />
                {remedy.answer ? <Fact term={m.answerTerm[lang]} text={remedy.answer.text[lang]} /> : null}
                {remedy.language ? <Fact term={m.formLanguage[lang]} text={remedy.language[lang]} /> : null}
                {remedy.effect ? <Fact term={m.effect[lang]} text={remedy.effect[lang]} /> : null}
              </dl>
              <h2>{m.deadline[lang]}</h2>
              {remedy.deadline.map((d) => (
                <div class="flow">
                  <p>{d.text[lang]}</p>
                  {d.restorableText ? <p class="note">{d.restorableText[lang]}</p> : null}
                  <Cites page={page} ids={d.basis} />
                </div>
              ))}
              <h2>{m.conditions[lang]}</h2>
              <ul class="plain">
                {remedy.conditions.map((c) => (
                  <li>
                    {c.why[lang]} {c.no ? c.no[lang] : ''}
                    <Cites page={page} ids={c.basis} />
                  </li>
                ))}
              </ul>
              <h2>{m.form[lang]}</h2>
              <TextList page={page} items={remedy.form} />
              {remedy.evidence ? (
                <>
                  <h2>{m.evidence[lang]}</h2>
                  <TextList page={page} items={remedy.evidence} />
                </>
              ) : null}
              <h2>{m.outcomes[lang]}</h2>
              <TextList page={page} items={remedy.outcomes} />
              {remedy.risks.length > 0 ? (
                <>
                  <h2>{m.risks[lang]}</h2>
                  <TextList page={page} items={remedy.risks} />
                </>
              ) : null}
              {remedy.next.length > 0 ? (
                <>
                  <h2>{m.next[lang]}</h2>
                  <ul class="plain">
                    {remedy.next.map((n) => (
                      <li>
                        {n.text[lang]}{' '}
                        {n.remedy && record.get('remedy', n.remedy) ? (
                          <a href={`/${lang}/remedies/${n.remedy}`}>{remedyTitle(page, n.remedy)}</a>
                        ) : null}
                      </li>
                    ))}
                  </ul>
                </>
              ) : null}
              <h2>{m.exhaustion[lang]}</h2>
              <p>{remedy.exhaustion.why[lang]}</p>
              <Cites page={page} ids={remedy.basis} />
            </div>
            <Sources page={page} sources={remedy.sources} status={remedy.status} />
          </div>
          <Notes page={page} entry={remedy} ids={[remedy.id]} />
          {situations.length > 0 ? (
            <>
              <h2 class="after">{m.situations[lang]}</h2>
              <LinkList items={situations.map((s) => ({ href: `/${lang}/situations/${s.id}`, title: s.title[lang] }))} />
            </>
          ) : null}
        </>
      }
    />
  )
}

function Fact({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
}

export function SituationPage({ page, situation }: { page: Page; situation: Situation }) {
  const { lang, record } = page
  return (
    <Sheet
      page={page}
      title={situation.title[lang]}
      lead={situation.first[lang]}
      dated={false}
      hasExit
      crumbs={[['/situations', w.situationsTitle[lang]]]}
      head={
        <div class="flow gap-s">
          <form method="post" action={`/${lang}/ask`}>
            <Hidden values={{ situation: situation.id }} />
            <button type="submit" class="btn">
              {m.startHere[lang]}
            </button>
          </form>
          <h2>{m.navRights[lang]}</h2>
          <LinkList
            items={situation.rights.map((r) => ({ href: `/${lang}/rights/${r}`, title: record.get('right', r)?.title[lang] ?? r }))}
          />
          <h2>{m.remedies[lang]}</h2>
          <RemedyLines page={page} remedies={situation.remedies.flatMap((r) => record.get('remedy', r) ?? [])} />
          {situation.confusedWith?.length ? (
            <>
              <h2>{m.confused[lang]}</h2>
              <LinkList
                items={situation.confusedWith.map((c) => ({
                  href: `/${lang}/situations/${c.situation}`,
                  title: record.get('situation', c.situation)?.title[lang] ?? c.situation,
                  text: c.when[lang],
                }))}
              />
            </>
          ) : null}
          <Notes page={page} entry={situation} ids={[situation.id]} />
        </div>
      }
    />
  )
}
