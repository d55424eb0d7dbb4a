import { dateInWords, say } from '../../language/say.ts'
import { bindingSpan, covers } from '../../record/record.ts'
import type { Instrument } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import type { KeptEdition } from '../../store/library.ts'
import { articleId, articlesOf } from '../articles.ts'
import type { Page } from '../context.ts'
import { Pager, partOf } from '../listing.tsx'
import { w } from '../messages/law.ts'
import { m } from '../messages.ts'
import { Doubts, dayQuery, KINDS, LinkList, StatusMark } from '../parts.tsx'
import { Section, Sheet } from '../sheet.tsx'
import { Grouped } from './grouped.tsx'
import { Amendments, citedOf, HowToCite, Rank } from './instrument-parts.tsx'
import { address, EntryFoot, forceWord, hrefOf, innerPlace, Link, SourceNotes, shownVersion, spanWords } from './law-parts.tsx'
import { HeldEditions, OfficialText } from './official-parts.tsx'
import { Line } from './shared.tsx'

export function InstrumentsList({ page, kind }: { page: Page; kind?: string }) {
  const { lang, record } = page
  const kinds = KINDS.filter((k) => record.all('instrument').some((i) => i.kind === k))
  return (
    <Grouped
      page={page}
      path="/instruments"
      title={m.navLaws[lang]}
      lead={w.actsLead[lang]}
      all={record.all('instrument')}
      groups={kinds.map((k) => [k, m[`kind-${k}`][lang]] as const)}
      groupOf={(i) => i.kind}
      field="kind"
      asked={kind}
      hrefOf={(i) => `/${lang}/instruments/${i.id}${dayQuery(page)}`}
      also={
        <p class="ui also">
          <a href={address(page, '/treaties')}>{w.treatiesTable[lang]}</a>
          <a href={address(page, '/prevails')}>{w.prevTitle[lang]}</a>
          <a href={address(page, '/compare')}>{w.cmpTitle[lang]}</a>
        </p>
      }
      about={(i) => (
        <p class="note">
          <b>{forceWord(page, i)[lang]}</b>
          {i.number ? `, № ${i.number}` : ''}
          {', '}
          {i.provisions.length > 0 ? say(w.nArticles, lang, { n: i.provisions.length }) : w.noArticles[lang]}{' '}
          <StatusMark page={page} status={bindingSpan(i)?.status ?? i.status} />
        </p>
      )}
    />
  )
}

const PER_PAGE = 120

interface InstrumentProps {
  readonly page: Page
  readonly instrument: Instrument
  readonly origin: string
  readonly n?: string
  /** Official texts that the operator holds, or that the server alone may hold. */
  readonly held: { readonly all: readonly KeptEdition[]; readonly elsewhere: boolean }
}

export function InstrumentPage({ page, instrument, origin, n, held }: InstrumentProps) {
  const { lang, record } = page
  const { treaty } = instrument
  const span = bindingSpan(instrument)
  const articles = articlesOf(instrument)
  const shown = partOf(page, articles, PER_PAGE, n ?? null)
  const remedies = record.all('remedy').filter((r) => r.treaty === instrument.id || r.basis.some((b) => covers(instrument.id, b)))
  const institutions = record.all('institution').filter((i) => i.basis?.some((b) => covers(instrument.id, b)))
  const concerns = record.all('concern').filter((c) => c.laws.some((l) => covers(instrument.id, l)))
  const path = `/instruments/${instrument.id}`
  const officials = instrument.official
  return (
    <Sheet
      page={page}
      title={instrument.title[lang]}
      crumbs={[
        ['/instruments', m.navLaws[lang]],
        [`/instruments?kind=${instrument.kind}`, m[`kind-${instrument.kind}`][lang]],
      ]}
      head={
        <div class="row top-row">
          <div class="t flow">
            <p class="lead">
              <b>{forceWord(page, instrument)[lang]}</b>
              {span ? `: ${spanWords(span, lang)}` : ''}
            </p>
            {span?.note ? <p class="note">{span.note[lang]}</p> : null}
            {treaty ? <p>{treaty.text[lang]}</p> : null}
            <dl class="facts">
              {instrument.number ? <Line term={w.number[lang]}>{`№ ${instrument.number}`}</Line> : null}
              {instrument.adopted ? <Line term={w.adopted[lang]}>{dateInWords(instrument.adopted, lang)}</Line> : null}
              {instrument.read ? <Line term={w.readEdition[lang]}>{dateInWords(instrument.read, lang)}</Line> : null}
              {treaty?.domesticAct ? <Line term={m.domesticAct[lang]}>{treaty.domesticAct[lang]}</Line> : null}
              {treaty?.reservations ? <Line term={w.trReservations[lang]}>{treaty.reservations[lang]}</Line> : null}
              {treaty?.complaints?.individual ? <Line term={w.trComplaint[lang]}>{treaty.complaints.individual[lang]}</Line> : null}
              {treaty?.complaints?.inquiry ? <Line term={w.trInquiry[lang]}>{treaty.complaints.inquiry[lang]}</Line> : null}
              {treaty?.complaints?.interState ? <Line term={w.trInterState[lang]}>{treaty.complaints.interState[lang]}</Line> : null}
              {instrument.replacedBy ? (
                <div>
                  <dt>{w.replaced[lang]}</dt>
                  <dd>
                    <Link page={page} id={instrument.replacedBy} />
                  </dd>
                </div>
              ) : null}
              {instrument.replaces?.length ? (
                <div>
                  <dt>{w.replaces[lang]}</dt>
                  <dd class="also">
                    {instrument.replaces.map((r) => (
                      <Link page={page} id={r} />
                    ))}
                  </dd>
                </div>
              ) : null}
              {officials ? (
                <div>
                  <dt>{w.officialText[lang]}</dt>
                  <dd class="also">
                    {(['kk', 'ru', 'en'] as const).map((l) =>
                      officials[l] ? (
                        <a href={officials[l]} hreflang={l} rel="noreferrer">
                          {{ kk: 'қазақша', ru: 'по-русски', en: 'in English' }[l]}
                        </a>
                      ) : null,
                    )}
                    {officials.symbol ? <span>{officials.symbol}</span> : null}
                  </dd>
                </div>
              ) : null}
            </dl>
          </div>
          <SourceNotes page={page} sources={instrument.sources} status={instrument.status} />
        </div>
      }
    >
      <Doubts page={page} entry={instrument} ids={[instrument.id]} />
      <Section id="h-c" title={w.contents[lang]}>
        {articles.length === 0 ? <p class="empty">{w.noArticles[lang]}</p> : null}
        <ol class="conts">
          {shown.items.map((a) => (
            <li>
              <p class="conts__n">
                <a href={`/${lang}/instruments/${articleId(a)}${dayQuery(page)}`}>
                  {/^\d/.test(a.number) ? say(w.articleN, lang, { n: a.number }) : citation(record, articleId(a), lang)}
                </a>
                {a.provisions[0]?.heading && a.provisions[0].id === a.number ? <span>{a.provisions[0].heading[lang]}</span> : null}
              </p>
              <ul class="paras">
                {a.provisions.map((p) => {
                  const { version, inForce } = shownVersion(page, instrument, p)
                  const place = innerPlace(p.id, a.number)
                  return (
                    <li>
                      {a.provisions.length > 1 ? (
                        <a class="pn" href={`/${lang}/instruments/${instrument.id}/${p.id}${dayQuery(page)}`}>
                          {place}
                        </a>
                      ) : null}
                      <span>
                        {version?.gist[lang]} {inForce ? null : <span class="note">{w.offDay[lang]}</span>}
                        {version && version.status !== 'official' ? <StatusMark page={page} status={version.status} /> : null}
                      </span>
                    </li>
                  )
                })}
              </ul>
            </li>
          ))}
        </ol>
        <Pager page={page} part={shown} />
      </Section>
      {held.elsewhere ? <OfficialText page={page} id={instrument.id} official={{ pieces: [], elsewhere: true }} /> : null}
      {held.all.length > 0 ? <HeldEditions page={page} id={instrument.id} all={held.all} /> : null}
      <Section id="h-k" title={w.rankTitle[lang]} wash>
        <div class="flow">
          <Rank page={page} instrument={instrument} />
          <p>
            <a href={address(page, '/prevails', { a: instrument.id })}>{w.askPrevails[lang]}</a>
          </p>
        </div>
      </Section>
      {instrument.amendments?.length ? (
        <Section id="h-a" title={w.amending[lang]} lead={w.amendingLead[lang]}>
          <Amendments page={page} instrument={instrument} />
        </Section>
      ) : null}
      {remedies.length + institutions.length + concerns.length > 0 ? (
        <Section id="h-r" title={w.restsOn[lang]}>
          <div class="cols">
            <LinkList items={remedies.map((r) => ({ href: `/${lang}/remedies/${r.id}${dayQuery(page)}`, title: r.title[lang] }))} />
            <div class="flow">
              {institutions.length > 0 ? (
                <>
                  <h3>{w.bodiesOn[lang]}</h3>
                  <LinkList items={institutions.map((i) => ({ href: hrefOf(page, i.id) ?? '', title: i.title[lang] }))} />
                </>
              ) : null}
              {concerns.length > 0 ? (
                <>
                  <h3>{w.topicsOn[lang]}</h3>
                  <LinkList items={concerns.map((c) => ({ href: hrefOf(page, c.id) ?? '', title: c.title[lang] }))} />
                </>
              ) : null}
            </div>
          </div>
        </Section>
      ) : null}
      <Section id="h-q" title={w.citeTitle[lang]} wash>
        <HowToCite page={page} cited={citedOf(page, origin, instrument)} />
        <EntryFoot page={page} entry={instrument} path={path} />
      </Section>
    </Sheet>
  )
}
