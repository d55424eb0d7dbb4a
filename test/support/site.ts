import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MEDIA_TYPES, renderDraft } from '../../src/draft/render.ts'
import type { ISODate, Lang } from '../../src/record/types.ts'
import { createApp } from '../../src/site/app.tsx'
import type { Assets } from '../../src/site/context.ts'
import { type Server, serve } from '../../src/site/serve.ts'
import { builtRecord } from './record.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const record = builtRecord()
/** The day of asking in these tests: a ruling served a week before can still be appealed. */
const TODAY: ISODate = '2026-11-23'
export const LANGUAGES: readonly Lang[] = ['kk', 'ru', 'en']

export function testApp(): ReturnType<typeof createApp> {
  const assets = JSON.parse(readFileSync(`${root}/dist/assets.json`, 'utf8')) as Assets
  return createApp({
    record,
    assets,
    today: () => TODAY,
    render: async (draft, format) => ({ bytes: await renderDraft(draft, format), type: MEDIA_TYPES[format] }),
  })
}

/** The real server on a free port. */
export async function testServer(today: () => ISODate = () => TODAY): Promise<Server & { readonly origin: string }> {
  const server = await serve({ port: 0, host: '127.0.0.1', record, root, today })
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
    { name: 'choice', path: '/ask', fields: { ...answered, action: 'edit', fact: 'acting-as' } },
    { name: 'choice in error', path: '/ask', fields: { ...answered, action: 'answer', fact: 'in-kazakhstan' } },
    { name: 'steps', path: '/ask', fields: { ...answered, action: 'edit', fact: 'steps' } },
    {
      name: 'steps in error',
      path: '/ask',
      fields: { ...state(stepped), action: 'step-add', remedy: 'crime-report', fd: '1', fm: '11', fy: '2026' },
    },
    { name: 'claims', path: '/ask', fields: { ...answered, action: 'edit-claims' } },
    { name: 'plan', path: '/plan', fields: answered },
    { name: 'plan, late', path: '/plan', fields: state(late) },
    { name: 'plan, what if', path: '/plan', fields: { ...state(late), 'what-if': '1', wd: '15', wm: '1', wy: '2009' } },
    { name: 'plan, what if in error', path: '/plan', fields: { ...answered, 'what-if': '1', wd: '1', wm: '13', wy: '2026' } },
    { name: 'draft', path: `/draft/${draftRemedy()}`, fields: answered },
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
  { name: 'rights', path: '/rights' },
  { name: 'remedies', path: '/remedies' },
  { name: 'instruments', path: '/instruments' },
  { name: 'compare', path: '/compare' },
  { name: 'sources', path: '/sources' },
  { name: 'questions', path: '/questions' },
  { name: 'search', path: `/search?q=${encodeURIComponent('ст. 14 МПГПП')}&kind=provision&kind=instrument` },
  { name: 'search, nothing asked', path: '/search' },
  { name: 'search, nothing found', path: '/search?q=zzzzqqqq' },
  { name: 'about', path: '/about' },
  { name: 'not found', path: '/nowhere', status: 404 },
]

/** Asks the application for a page, without a socket. */
export async function ask(app: ReturnType<typeof createApp>, lang: Lang, kind: PageKind): Promise<Response> {
  const init = kind.fields ? { method: 'POST', body: new URLSearchParams(kind.fields) } : undefined
  return app.request(`/${lang}${kind.path}`, init)
}
