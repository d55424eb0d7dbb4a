import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MEDIA_TYPES, renderDraft } from '../../src/draft/render.ts'
import type { ISODate, Lang } from '../../src/record/types.ts'
import { createApp } from '../../src/site/app.tsx'
import type { Assets } from '../../src/site/context.ts'
import { type Server, serve } from '../../src/site/serve.ts'
import { testLibrary } from './library.ts'
import { builtRecord } from './record.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const record = builtRecord()
const library = await testLibrary()
/** The day of asking in these tests: a ruling served a week before can still be appealed. */
const TODAY: ISODate = '2026-11-23'
export const LANGUAGES: readonly Lang[] = ['kk', 'ru', 'en']

export function testApp(): ReturnType<typeof createApp> {
  const assets = JSON.parse(readFileSync(`${root}/dist/assets.json`, 'utf8')) as Assets
  return createApp({
    record,
    assets,
    today: () => TODAY,
    library,
    render: async (draft, format) => ({ bytes: await renderDraft(draft, format), type: MEDIA_TYPES[format] }),
  })
}

/** The real server on a free port. */
export async function testServer(today: () => ISODate = () => TODAY): Promise<Server & { readonly origin: string }> {
  const server = await serve({ port: 0, host: '127.0.0.1', record, root, today, library })
  return { ...server, origin: `http://127.0.0.1:${server.port}` }
}

type Fields = Readonly<Record<string, string>>

/** A fine for an assembly: the event a fortnight ago, the ruling served a week ago, nothing filed. */
export const CASE = {
  situations: ['fined-for-assembly'],
  facts: { 'event-date': '2026-11-10', 'act-served': '2026-11-16' },
  claims: [],
  steps: [],
}
const state = (c: object, trail = 'event-date act-served steps'): Fields => ({ case: JSON.stringify(c), skipped: 'acting-as', trail })
const said: { readonly [L in Lang]: string } = {
  kk: 'митингке барғаным үшін айыппұл салды',
  ru: 'оштрафовали за митинг',
  en: 'fined for going to a rally',
}

export interface PageKind {
  readonly name: string
  readonly path: string
  /** What is posted; absent: the page is fetched. */
  readonly fields?: Fields
  readonly status?: number
}

/** A remedy of the case above for which the record has a template. */
function draftRemedy(): string {
  const remedies = record.all('situation').find((s) => s.id === 'fined-for-assembly')?.remedies ?? []
  const found = remedies.find((r) => record.all('template').some((t) => t.remedy === r))
  if (!found) throw new Error('the record has no template for any remedy of "fined-for-assembly"')
  return found
}

/** Every kind of page on the way from what happened to a draft. */
export function jobPages(lang: Lang): readonly PageKind[] {
  const answered = state(CASE)
  const stepped = { ...CASE, steps: [{ remedy: 'administrative-offence-appeal', filed: '2026-11-17', decided: null, outcome: 'pending' }] }
  const late = { ...CASE, facts: { 'event-date': '2009-01-10', 'act-served': '2009-01-12' } }
  // The safe day is past, on another reading there is a day left.
  const between = { ...CASE, facts: { 'event-date': '2026-11-08', 'act-served': '2026-11-10' } }
  return [
    { name: 'home', path: '/' },
    { name: 'choose', path: '/ask' },
    { name: 'nothing found', path: '/ask', fields: { q: 'zzzzqq' } },
    { name: 'nothing said', path: '/ask', fields: { q: ' ' } },
    { name: 'found', path: '/ask', fields: { q: said[lang] } },
    { name: 'none ticked', path: '/ask', fields: { action: 'situations' } },
    { name: 'choose anew', path: '/ask', fields: { ...answered, action: 'edit-situations' } },
    { name: 'date', path: '/ask', fields: { situation: 'fined-for-assembly' } },
    { name: 'date in error', path: '/ask', fields: { ...answered, action: 'answer', fact: 'event-date', d: '31', m: '2', y: '2026' } },
    { name: 'choice', path: '/ask', fields: { ...answered, action: 'edit:acting-as' } },
    { name: 'choice in error', path: '/ask', fields: { ...answered, action: 'answer', fact: 'in-kazakhstan' } },
    { name: 'steps', path: '/ask', fields: { ...answered, action: 'edit:steps' } },
    {
      name: 'steps in error',
      path: '/ask',
      fields: { ...state(stepped), action: 'step-add', remedy: 'crime-report', fd: '1', fm: '11', fy: '2026' },
    },
    { name: 'claims', path: '/ask', fields: { ...answered, action: 'edit-claims' } },
    { name: 'plan', path: '/plan', fields: answered },
    { name: 'plan, safe day past', path: '/plan', fields: state(between) },
    { name: 'plan, late', path: '/plan', fields: state(late) },
    { name: 'plan, what if', path: '/plan', fields: { ...state(late), 'what-if': '1', wd: '15', wm: '1', wy: '2009' } },
    { name: 'plan, what if in error', path: '/plan', fields: { ...answered, 'what-if': '1', wd: '1', wm: '13', wy: '2026' } },
    { name: 'draft', path: `/draft/${draftRemedy()}`, fields: answered },
    {
      name: 'draft, a day in error',
      path: '/draft/administrative-claim',
      fields: { ...answered, 't-person-birthd': '31', 't-person-birthm': '2', 't-person-birthy': '1990' },
    },
    { name: 'damaged answers', path: '/plan', fields: { case: '{' }, status: 400 },
  ]
}

/** Every kind of page about the record. */
export const RECORD_PAGES: readonly PageKind[] = [
  { name: 'situation', path: '/situations/fined-for-assembly' },
  { name: 'right', path: '/rights/assembly' },
  { name: 'remedy', path: '/remedies/administrative-offence-appeal' },
  { name: 'remedy, unavailable', path: '/remedies/european-court-of-human-rights' },
  { name: 'instrument', path: '/instruments/iccpr' },
  { name: 'provision', path: '/instruments/constitution-2026/34' },
  { name: 'provision on another day', path: '/instruments/constitution-1995/32?at=2010-05-01' },
  { name: 'right, many laws', path: '/rights/access-to-court' },
  { name: 'right, never limited', path: '/rights/torture-ban?at=2020-01-01' },
  { name: 'right without situations', path: '/rights/constitutional-amendment' },
  { name: 'constitution', path: '/instruments/constitution-2026' },
  { name: 'code', path: '/instruments/criminal-procedure-code' },
  { name: 'treaty not accepted', path: '/instruments/icescr-op' },
  { name: 'provision with versions', path: '/instruments/constitution-1995/4.3' },
  { name: 'article by its paragraphs', path: '/instruments/constitution-2026/5' },
  { name: 'act with official texts', path: '/instruments/ombudsman-law' },
  { name: 'official text', path: '/instruments/ombudsman-law/3' },
  { name: 'official text, newer than the day', path: '/instruments/ombudsman-law/4?at=2022-06-01' },
  { name: 'official text, excluded', path: '/instruments/ombudsman-law/9' },
  { name: 'official text, missing in the file', path: '/instruments/ombudsman-law/13?at=2023-01-01' },
  { name: 'official text, another place', path: '/instruments/ombudsman-law/7.18' },
  { name: 'official text, not in the record', path: '/instruments/ombudsman-law/1' },
  { name: 'act that only the library has', path: '/instruments/zan-1' },
  { name: 'official text of such an act', path: '/instruments/zan-1/3' },
  { name: 'whole act', path: '/instruments/ombudsman-law/text?in=ru' },
  { name: 'whole act, contents', path: '/instruments/prosecutors-office-law/text' },
  { name: 'whole act, a page', path: '/instruments/prosecutors-office-law/text?in=ru&page=2' },
  { name: 'whole act, an article', path: '/instruments/prosecutors-office-law/text?in=ru&article=44' },
  { name: 'whole act, no such article', path: '/instruments/prosecutors-office-law/text?in=ru&article=999' },
  { name: 'changes of an act', path: '/instruments/ombudsman-law/changes?in=ru' },
  { name: 'changes of an act, one edition', path: '/instruments/ombudsman-law/changes?in=kk' },
  { name: 'rights', path: '/rights' },
  { name: 'rights of one group', path: '/rights?group=justice&at=2005-01-01' },
  { name: 'remedies', path: '/remedies' },
  { name: 'instruments', path: '/instruments' },
  { name: 'instruments of a kind', path: '/instruments?kind=treaty&at=2000-01-01' },
  { name: 'compare', path: '/compare' },
  { name: 'study', path: '/study' },
  { name: 'study, filtered', path: '/study?type=scholarship&month=10&at=2026-10-05' },
  { name: 'study, nothing fits', path: '/study?type=internship&level=phd&month=5' },
  { name: 'programme', path: '/study/kaznu' },
  { name: 'programme, season unknown', path: '/study/essex' },
  { name: 'careers', path: '/careers' },
  { name: 'path into the profession', path: '/careers/path-advocate' },
  { name: 'employer', path: '/careers/work-ncht' },
  { name: 'skill', path: '/careers/skill-care' },
  { name: 'the page we began from', path: '/began-from' },
  { name: 'the page we began from, one verdict', path: '/began-from?verdict=outdated' },
  { name: 'compare, narrowed', path: '/compare?only=narrower' },
  { name: 'compare, whole', path: '/compare?all=1' },
  { name: 'compare any two, whole', path: '/compare?a=iccpr&b=constitution-2026&all=1' },
  { name: 'compare any two', path: '/compare?a=iccpr&b=constitution-2026&only=both' },
  { name: 'compare, unknown act', path: '/compare?a=icpr&b=constitution-2026' },
  { name: 'compare two days', path: '/compare?from=2026-06-30&to=2026-07-01' },
  { name: 'compare two days in error', path: '/compare?from=2026-07-01&to=soon' },
  { name: 'prevails', path: '/prevails' },
  { name: 'prevails, answered', path: '/prevails?a=iccpr/21&b=administrative-offences-code/488&at=2020-01-01' },
  { name: 'prevails, unknown norm', path: '/prevails?a=iccpr&aa=21&b=criminal-code/9999' },
  { name: 'rank of treaties', path: '/prevails/story' },
  { name: 'treaties', path: '/treaties' },
  { name: 'treaties of another family', path: '/treaties?family=ilo&at=2000-01-01' },
  { name: 'sources', path: '/sources' },
  { name: 'sources, second page', path: '/sources?official=no&page=2' },
  { name: 'source', path: '/sources/const-s95' },
  { name: 'questions', path: '/questions' },
  { name: 'search', path: `/search?q=${encodeURIComponent('ст. 14 МПГПП')}` },
  { name: 'search, filtered, another day', path: '/search?q=torture&kind=decision&kind=provision&body=cat&in=en&at=2015-01-01' },
  { name: 'search, nothing asked', path: '/search' },
  { name: 'search, nothing found', path: '/search?q=zzzzqqqq' },
  { name: 'questions, one group', path: '/questions?group=law' },
  { name: 'unverified', path: '/questions/unverified?kind=programme' },
  { name: 'changes', path: '/changes' },
  { name: 'changes, dangerous', path: '/changes?danger=high&at=2026-06-30' },
  { name: 'terms', path: '/terms?q=%D2%9B%D0%B0%D0%BC%D0%B0%D1%83' },
  { name: 'term', path: '/terms/human-rights' },
  { name: 'situations', path: '/situations' },
  { name: 'map', path: '/map?field=criminal' },
  { name: 'map of a situation', path: '/map?situation=fined-for-assembly' },
  { name: 'remedy with warnings', path: '/remedies/constitutional-court-complaint' },
  { name: 'about', path: '/about' },
  { name: 'institutions', path: '/institutions' },
  { name: 'institutions of a right', path: '/institutions?right=torture-ban' },
  { name: 'institutions, no such right', path: '/institutions?right=none' },
  { name: 'institution', path: '/institutions/commissioner-human-rights' },
  { name: 'institution on another day', path: '/institutions/commissioner-human-rights?at=2015-01-01' },
  { name: 'institution at risk', path: '/institutions/kok-team' },
  { name: 'institution at risk, contacts', path: '/institutions/kok-team?contacts=show' },
  { name: 'challenges', path: '/challenges' },
  { name: 'challenge', path: '/challenges/torture-impunity' },
  { name: 'challenge, January 2022', path: '/challenges/qandy-qantar' },
  { name: 'challenge on another day', path: '/challenges/expression-media?at=2016-06-01' },
  { name: 'UN', path: '/un' },
  { name: 'UN on another day', path: '/un?at=2012-01-01' },
  { name: 'recommendations', path: '/un/recommendations' },
  { name: 'recommendations, filtered', path: '/un/recommendations?right=torture-ban&theme=torture&page=2' },
  { name: 'recommendations, none', path: '/un/recommendations?q=zzzz' },
  { name: 'recommendation', path: '/un/recommendations/rec-132' },
  { name: 'recommendation of a review', path: '/un/recommendations/rec-161' },
  { name: 'decisions', path: '/un/decisions' },
  { name: 'decisions, filtered', path: '/un/decisions?body=cat&outcome=violation' },
  { name: 'decision', path: '/un/decisions/ccpr-c-141-d-2548-2015' },
  { name: 'decision, inadmissible', path: '/un/decisions/ccpr-c-107-d-2027-2011' },
  { name: 'review', path: '/un/reviews/review-upr-2014' },
  { name: 'review, treaty body', path: '/un/reviews/review-ccpr-2025' },
  { name: 'visit', path: '/un/reviews/review-visit-torture-2009' },
  { name: 'not found', path: '/nowhere', status: 404 },
]

/** Asks the application for a page, without a socket. */
export async function ask(app: ReturnType<typeof createApp>, lang: Lang, kind: PageKind): Promise<Response> {
  const init = kind.fields ? { method: 'POST', body: new URLSearchParams(kind.fields) } : undefined
  return app.request(`/${lang}${kind.path}`, init)
}
