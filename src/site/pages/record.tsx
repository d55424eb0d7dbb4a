import { dateInWords, say } from '../../language/say.ts'
import { bindingSpan, splitProvision, versionOn, within } from '../../record/record.ts'
import type { Instrument, Provision, Remedy, Right, Situation, Span } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import type { Page } from '../context.ts'
import { Hidden, Layout } from '../layout.tsx'
import { m } from '../messages.ts'
import { Cites, dayQuery, KINDS, LinkList, Margin, Notes, remedyTitle, Sources, TextList } from '../parts.tsx'

export function RemedyPage({ page, remedy }: { page: Page; remedy: Remedy }) {
  const { lang, record } = page
  const situations = record.all('situation').filter((s) => s.remedies.includes(remedy.id))
  return (
    <Layout
      page={page}
      title={remedy.title[lang]}
      dated
      crumbs={[
        ['/', m.home[lang]],
        ['/remedies', m.remedies[lang]],
      ]}
    >
      <section class="sec">
        <div class="wrap">
          <h1>{remedy.title[lang]}</h1>
          <p class="lead">{remedy.purpose[lang]}</p>
          {remedy.unavailable ? (
            <div class="call call--danger">
              <h2>{m.unavailable[lang]}</h2>
              <p>{remedy.unavailable[lang]}</p>
            </div>
          ) : null}
          <div class="row top-row">
            <div class="t flow">
              <dl class="facts">
                <Fact term={m.where[lang]} text={`${remedy.forum[lang].replace(/[.;]$/, '')}. ${remedy.where[lang]}`} />
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
        </div>
      </section>
    </Layout>
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
    <Layout page={page} title={situation.title[lang]} hasExit crumbs={[['/', m.home[lang]]]}>
      <section class="sec">
        <div class="wrap flow">
          <h1>{situation.title[lang]}</h1>
          <p class="lead">{situation.first[lang]}</p>
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
          <LinkList items={situation.remedies.map((r) => ({ href: `/${lang}/remedies/${r}`, title: remedyTitle(page, r) }))} />
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
      </section>
    </Layout>
  )
}

export function RightPage({ page, right }: { page: Page; right: Right }) {
  const { lang, record } = page
  const guarantees = record.guarantees(right.id)
  const situations = record.all('situation').filter((s) => s.rights.includes(right.id))
  const counterparts = record.all('counterpart').filter((c) => c.right === right.id)
  return (
    <Layout
      page={page}
      title={right.title[lang]}
      dated
      crumbs={[
        ['/', m.home[lang]],
        ['/rights', m.navRights[lang]],
      ]}
    >
      <section class="sec">
        <div class="wrap">
          <h1>{right.title[lang]}</h1>
          <div class="row top-row">
            <div class="t flow">
              <p class="lead">{right.plain[lang]}</p>
              {right.easy[lang] === right.plain[lang] ? null : (
                <div class="call call--sky">
                  <h2>{m.easy[lang]}</h2>
                  <p>{right.easy[lang]}</p>
                </div>
              )}
            </div>
            <Sources page={page} sources={right.sources} status={right.status} />
          </div>
          <h2 class="after sec__h">{m.guarantees[lang]}</h2>
          {KINDS.map((kind) => {
            const here = guarantees.filter((id) => record.provision(id)?.instrument.kind === kind)
            return here.map((id, i) => <Guarantee page={page} id={id} label={i === 0 ? m[`kind-${kind}`][lang] : ''} />)
          })}
          {counterparts.length > 0 ? (
            <>
              <h2 class="after sec__h">{m.navCompare[lang]}</h2>
              <p class="note">{m.ourReading[lang]}</p>
              {counterparts.map((c) => (
                <div class="row top-row">
                  <p class="g">
                    <span class={`badge badge--${c.change}`}>{m[c.change][lang]}</span>
                  </p>
                  <p class="t">{c.why[lang]}</p>
                  <Margin page={page} ids={[...c.old, ...c.new]} />
                </div>
              ))}
            </>
          ) : null}
          <Notes page={page} entry={right} ids={[right.id]} />
          {situations.length > 0 ? (
            <>
              <h2 class="after">{m.situations[lang]}</h2>
              <LinkList items={situations.map((s) => ({ href: `/${lang}/situations/${s.id}`, title: s.title[lang] }))} />
            </>
          ) : null}
        </div>
      </section>
    </Layout>
  )
}

/** A provision that guarantees a right: what it says on the day, with its source in the margin. */
function Guarantee({ page, id, label }: { page: Page; id: string; label: string }) {
  const located = page.record.provision(id)
  if (!located) return null
  const version = versionOn(located.instrument, located.provision, page.at)
  const last = version ?? located.provision.versions.at(-1)
  return (
    <div class="row top-row">
      <p class="g">{label}</p>
      <div class="t">
        <p>{last?.gist[page.lang]}</p>
        {version ? null : <p class="note">{m.notInForce[page.lang]}</p>}
      </div>
      <Margin page={page} ids={[id]} />
    </div>
  )
}

function spanWords(page: Page, span: Span): string {
  const { lang } = page
  const from = say(m.from, lang, { date: dateInWords(span.from, lang) })
  return span.to ? `${from} ${say(m.until, lang, { date: dateInWords(span.to, lang) })}` : from
}

export function InstrumentPage({ page, instrument }: { page: Page; instrument: Instrument }) {
  const { lang, at } = page
  const span = bindingSpan(instrument)
  const treaty = instrument.treaty
  return (
    <Layout
      page={page}
      title={instrument.short[lang]}
      dated
      crumbs={[
        ['/', m.home[lang]],
        ['/instruments', m.navLaws[lang]],
      ]}
    >
      <section class="sec">
        <div class="wrap">
          <h1>{instrument.title[lang]}</h1>
          <div class="row top-row">
            <div class="t flow">
              <p class="ui">
                <b>{within(span, at) ? m.inForce[lang] : m.notInForce[lang]}</b> {span ? spanWords(page, span) : ''}
              </p>
              {span?.note ? <p class="note">{span.note[lang]}</p> : null}
              {treaty ? (
                <dl class="facts">
                  <Fact term={m.treatyStatus[lang]} text={treaty.text[lang]} />
                  {treaty.domesticAct ? <Fact term={m.domesticAct[lang]} text={treaty.domesticAct[lang]} /> : null}
                  {treaty.reservations ? <Fact term={m.reservations[lang]} text={treaty.reservations[lang]} /> : null}
                  {treaty.complaints?.individual ? <Fact term={m.complaints[lang]} text={treaty.complaints.individual[lang]} /> : null}
                </dl>
              ) : null}
              {instrument.official?.[lang] ? (
                <p>
                  <a href={instrument.official[lang]} rel="noreferrer">
                    {m.officialText[lang]}
                  </a>
                </p>
              ) : null}
              <h2>{m.provisions[lang]}</h2>
              <ul class="list">
                {instrument.provisions.map((p) => {
                  const version = versionOn(instrument, p, at) ?? p.versions.at(-1)
                  return (
                    <li>
                      <a href={`/${lang}/instruments/${instrument.id}/${p.id}${dayQuery(page)}`}>
                        {citation(page.record, `${instrument.id}/${p.id}`, lang)}
                      </a>
                      <p class="note">{version?.gist[lang]}</p>
                    </li>
                  )
                })}
              </ul>
              {instrument.amendments?.length ? (
                <>
                  <h2>{m.amendments[lang]}</h2>
                  <ul class="plain">
                    {instrument.amendments.map((a) => (
                      <li>
                        {a.act} {a.date ? dateInWords(a.date, lang) : ''} {a.what?.[lang] ?? ''}
                      </li>
                    ))}
                  </ul>
                </>
              ) : null}
            </div>
            <Sources page={page} sources={instrument.sources} status={instrument.status} />
          </div>
          <Notes page={page} entry={instrument} ids={[instrument.id]} />
        </div>
      </section>
    </Layout>
  )
}

export function ProvisionPage({ page, instrument, provision }: { page: Page; instrument: Instrument; provision: Provision }) {
  const { lang, record, at } = page
  const id = `${instrument.id}/${provision.id}`
  const current = versionOn(instrument, provision, at)
  // A treaty's words are older than its force for Kazakhstan; what counts for a person is the force.
  const bound = bindingSpan(instrument)
  const title = citation(record, id, lang)
  const counterparts = record.all('counterpart').filter((c) => c.old.includes(id) || c.new.includes(id))
  const remedies = record.all('remedy').filter((r) => r.basis.some((b) => b === id || b.startsWith(`${id}.`)))
  return (
    <Layout
      page={page}
      title={title}
      dated
      crumbs={[
        ['/', m.home[lang]],
        ['/instruments', m.navLaws[lang]],
        [`/instruments/${instrument.id}`, instrument.short[lang]],
      ]}
    >
      <section class="sec">
        <div class="wrap">
          <h1>{title}</h1>
          {provision.heading ? <p class="lead">{provision.heading[lang]}</p> : null}
          <p class="ui">
            <b>{current ? m.inForce[lang] : m.notInForce[lang]}</b>
          </p>
          {provision.versions.map((v) => (
            <div class="row top-row">
              <div class="t flow">
                <h2>{spanWords(page, { from: bound && bound.from > v.from ? bound.from : v.from, to: v.to })}</h2>
                <p>{v.gist[lang]}</p>
                {v.read ? <p class="note">{say(m.readIn, lang, { date: dateInWords(v.read, lang) })}</p> : null}
                <dl class="facts">
                  {v.holder ? <Fact term={m.holder[lang]} text={v.holder[lang]} /> : null}
                  {v.limits ? <Fact term={m.limits[lang]} text={v.limits[lang]} /> : null}
                  {v.derogable ? <Fact term={m.derogable[lang]} text={v.derogable[lang]} /> : null}
                  {v.nonRestrictable ? <Fact term={m.limits[lang]} text={m.nonRestrictable[lang]} /> : null}
                </dl>
                {v.rights?.length ? (
                  <LinkList
                    items={v.rights.map((r) => ({ href: `/${lang}/rights/${r}`, title: record.get('right', r)?.title[lang] ?? r }))}
                  />
                ) : null}
                {v.notes?.map((n) => (
                  <p class="note">{n[lang]}</p>
                ))}
              </div>
              <Sources page={page} sources={v.sources} status={v.status} />
            </div>
          ))}
          {counterparts.length > 0 ? (
            <>
              <h2 class="after">{m.counterparts[lang]}</h2>
              <ul class="list">
                {counterparts.map((c) => (
                  <li>
                    <span class={`badge badge--${c.change}`}>{m[c.change][lang]}</span> {c.why[lang]}
                    <Cites page={page} ids={c.old.includes(id) ? c.new : c.old} />
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {remedies.length > 0 ? (
            <>
              <h2 class="after">{m.remedies[lang]}</h2>
              <LinkList items={remedies.map((r) => ({ href: `/${lang}/remedies/${r.id}`, title: r.title[lang] }))} />
            </>
          ) : null}
          <Notes page={page} ids={[id, instrument.id]} />
        </div>
      </section>
    </Layout>
  )
}

/** The article of an id, for a path such as `/instruments/iccpr/14.3.d`. */
export function locate(page: Page, id: string): { instrument: Instrument; provision: Provision } | undefined {
  const parts = splitProvision(id)
  const located = parts && page.record.provision(id)
  return located ? { instrument: located.instrument, provision: located.provision } : undefined
}
