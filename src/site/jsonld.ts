import { bindingSpan, splitProvision, versionOn, within } from '../record/record.ts'
import type { Instrument, Kind, Kinds, Lang } from '../record/types.ts'
import { citation } from '../remedy/index.ts'
import type { Page } from './context.ts'
import { find, nameOf } from './entries.ts'

type Value = Readonly<Record<string, unknown>>

/** A thing of the record in the words of schema.org: only what the record says and what the type means. `undefined` for an unknown id. */
export function jsonLd(page: Page, id: string, url: string): Value | undefined {
  const { record, lang } = page
  const found = find(record, id)
  if (!found) return undefined
  const said = found.kind === 'provision' ? provisionLd(page, id) : entryLd(page, found.kind, id)
  return {
    '@context': 'https://schema.org',
    '@id': url,
    url,
    identifier: id,
    inLanguage: lang,
    name: nameOf(record, found, lang),
    ...said,
    isPartOf: said.isPartOf ?? { '@type': 'Dataset', name: 'Arasha', version: record.edition, license: LICENCE },
    sdLicense: LICENCE,
    sdDatePublished: record.edition.slice(0, 10),
  }
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

function legislation(page: Page, instrument: Instrument): Value {
  const { lang, at } = page
  const span = bindingSpan(instrument)
  const links = Object.values({ ...instrument.official, symbol: undefined }).filter((x) => x !== undefined)
  return {
    '@type': 'Legislation',
    name: instrument.title[lang],
    alternateName: instrument.short[lang],
    legislationType: instrument.kind,
    ...(instrument.number ? { legislationIdentifier: instrument.number } : {}),
    ...(instrument.adopted ? { legislationDate: instrument.adopted } : {}),
    ...(instrument.kind === 'treaty' ? {} : { legislationJurisdiction: 'KZ' }),
    // Nothing is said of force where the days are not known to the day.
    ...(span && (span.precision ?? 'day') === 'day'
      ? {
          legislationLegalForce: `https://schema.org/${within(span, at) ? 'InForce' : 'NotInForce'}`,
          temporalCoverage: `${span.from}/${span.to ?? '..'}`,
        }
      : {}),
    ...(links.length > 0 ? { sameAs: links } : {}),
  }
}

function provisionLd(page: Page, id: string): Value {
  const { record, lang, at } = page
  const located = record.provision(id)
  if (!located) return {}
  const { instrument, provision } = located
  const version = versionOn(instrument, provision, at)
  return {
    '@type': 'Legislation',
    name: citation(record, id, lang),
    legislationIdentifier: splitProvision(id)?.local ?? provision.id,
    ...(version ? { abstract: version.gist[lang] } : {}),
    isPartOf: legislation(page, instrument),
  }
}

type Makers = { readonly [K in Kind]?: (entry: Kinds[K], lang: Lang, page: Page) => Value }

const report = (document: string | undefined, date: string | undefined): Value => ({
  '@type': 'Report',
  ...(document ? { reportNumber: document } : {}),
  ...(date ? { datePublished: date } : {}),
})

const MAKERS: Makers = {
  right: (r, lang) => ({ '@type': 'DefinedTerm', description: r.plain[lang], inDefinedTermSet: 'Human rights' }),
  term: () => ({ '@type': 'DefinedTerm' }),
  situation: (s, lang) => ({ '@type': 'WebPage', abstract: s.first[lang] }),
  remedy: (r, lang) => ({
    '@type': r.level === 'domestic' ? 'GovernmentService' : 'Service',
    description: r.purpose[lang],
    provider: { '@type': 'Organization', name: r.forum[lang] },
  }),
  institution: (i, lang) => ({
    '@type': i.group === 'state' ? 'GovernmentOrganization' : 'Organization',
    description: i.mandate[lang],
    ...(i.founded && (i.founded.precision ?? 'day') === 'day' ? { foundingDate: i.founded.date } : {}),
    // How to reach a group whose people are at risk is shown only to who asks for it.
    ...(i.website?.length && !i.atRisk ? { sameAs: i.website } : {}),
  }),
  concern: (c, lang) => ({ '@type': 'WebPage', abstract: c.summary[lang] }),
  indicator: (i, lang) => ({ '@type': 'Dataset', description: i.unit[lang], variableMeasured: i.title[lang], license: LICENCE }),
  review: (r, lang) => ({
    ...report(r.document, r.document ? r.date : undefined),
    abstract: r.text[lang],
    ...(r.url ? { sameAs: r.url } : {}),
  }),
  recommendation: (r, lang) => ({
    '@type': 'Recommendation',
    text: r.text[lang],
    author: { '@type': 'Organization', name: r.by[lang] },
    isPartOf: { ...report(r.document, String(r.year)), ...(r.url ? { sameAs: r.url } : {}) },
  }),
  decision: (d, lang) => ({
    ...report(d.symbol, (d.precision ?? 'day') === 'day' ? d.decided : d.decided.slice(0, d.precision === 'month' ? 7 : 4)),
    abstract: d.facts[lang],
    ...(d.url ? { sameAs: d.url } : {}),
  }),
  programme: (p, lang) => ({
    '@type': {
      degree: 'EducationalOccupationalProgram',
      course: 'Course',
      scholarship: 'Thing',
      moot: 'Thing',
      internship: 'Thing',
      network: 'Organization',
    }[p.type],
    description: p.what[lang],
    ...(p.url ? { sameAs: p.url } : {}),
  }),
  career: (c) => ({ '@type': c.sector === 'path' ? 'Occupation' : 'Thing', ...(c.url ? { sameAs: c.url } : {}) }),
  claim: (c, lang) => ({
    '@type': 'ClaimReview',
    claimReviewed: c.claim[lang],
    reviewBody: c.so[lang],
    reviewRating: { '@type': 'Rating', alternateName: c.verdict },
  }),
  source: (s) => ({ '@type': 'CreativeWork', ...(s.symbol ? { identifier: s.symbol } : {}), ...(s.url ? { sameAs: s.url } : {}) }),
  question: (q, lang) => ({ '@type': 'Question', text: q.question[lang], answerCount: 0 }),
  update: (u, lang) => ({
    '@type': 'CreativeWork',
    text: u.text[lang],
    temporalCoverage: (u.precision ?? 'day') === 'day' ? u.date : u.date.slice(0, u.precision === 'month' ? 7 : 4),
  }),
}

function entryLd(page: Page, kind: Kind, id: string): Value {
  const { record, lang } = page
  const instrument = kind === 'instrument' ? record.get('instrument', id) : undefined
  if (instrument) return legislation(page, instrument)
  const make = MAKERS[kind] as ((entry: unknown, lang: Lang, page: Page) => Value) | undefined
  return make?.(record.get(kind, id), lang, page) ?? { '@type': 'Thing' }
}
