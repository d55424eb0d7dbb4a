import { draftHtml, draftText } from '../draft/index.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { ISODate, Lang } from '../record/types.ts'
import { assess, type Case } from '../remedy/index.ts'
import type { Library } from '../search/index.ts'
import {
  compareAnswer,
  deadlinesAnswer,
  deadlinesCalendar,
  draftAnswer,
  prevailsAnswer,
  recordAnswer,
  showAnswer,
  situationsAnswer,
  templateOf,
  termAnswer,
} from './answers.ts'
import { BOOL, DATE, LANG, MOMENT, type Schema, type SchemaName, TEXT } from './schemas.ts'
import { searchAnswer } from './search.ts'

/** A question as a route sees it: parameters already checked against the table, the case already read. */
export interface Asked {
  readonly record: ArashaRecord
  /** Official texts; absent where there are none. */
  readonly library?: Library | undefined
  readonly params: Readonly<Record<string, string | undefined>>
  readonly lang: Lang
  readonly at: ISODate
  /** What `Accept` asks for, in lower case. */
  readonly accept: string
  readonly input: Case
  /** What happened, in somebody's own words; empty where the body is none. */
  readonly words: string
}

/** A question before its body is read. */
export type Question = Omit<Asked, 'input' | 'words'>

/** What is sent: a value as JSON, or a text of another type. */
export type Reply = { readonly json: unknown } | { readonly text: string; readonly type: string }

export interface Param {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required?: boolean
  readonly schema: Schema
  readonly description: string
}

export interface Route {
  readonly method: 'GET' | 'POST'
  /** As OpenAPI writes it; `{id}` at the end takes slashes too. */
  readonly path: string
  readonly operation: string
  readonly summary: string
  readonly params: readonly Param[]
  /** What the body is. */
  readonly body?: 'Case' | 'Words'
  /** Media types of the answer, with what they hold. */
  readonly answers: Readonly<Record<string, SchemaName | 'text'>>
  /** Refusals that do not need the case; they come before the body is read. */
  readonly before?: (asked: Question) => void
  readonly run: (asked: Asked) => Reply | Promise<Reply>
}

const query = (name: string, schema: Schema, description: string, required = false): Param => ({
  name,
  in: 'query',
  schema,
  description,
  required,
})
const path = (name: string, description: string): Param => ({ name, in: 'path', schema: TEXT, description, required: true })
const lang = query('lang', LANG, 'Language of the texts; without it English')
const JSON_TYPE = 'application/json'
const HTML = 'text/html'
const PLAIN = 'text/plain'
const ICS = 'text/calendar'

/** Every route of the API, once: requests are checked by it, and `openapi.json` is written from it. */
export const ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/assess',
    operation: 'assess',
    summary: 'Rights, remedies with verdicts and dates, the route, and what to ask next, for a case',
    params: [lang],
    body: 'Case',
    answers: { [JSON_TYPE]: 'Assessment' },
    run: ({ record, input, lang }) => ({ json: assess(record, input, lang) }),
  },
  {
    method: 'POST',
    path: '/deadlines',
    operation: 'deadlines',
    summary: 'The days by which something must be done, as JSON or as a calendar file',
    params: [lang, query('format', { type: 'string', enum: ['json', 'ics'] }, 'Without it: as Accept says, else JSON')],
    body: 'Case',
    answers: { [JSON_TYPE]: 'Deadlines', [ICS]: 'text' },
    run({ record, input, lang, params, accept }) {
      const ics = params.format === undefined ? accept.includes(ICS) : params.format === 'ics'
      return ics ? { text: deadlinesCalendar(record, input, lang), type: ICS } : { json: deadlinesAnswer(record, input, lang) }
    },
  },
  {
    method: 'POST',
    path: '/draft/{remedy}',
    operation: 'draft',
    summary: 'The complaint, drafted; what is missing is listed at its end',
    params: [
      path('remedy', 'Id of the remedy'),
      lang,
      query('format', { type: 'string', enum: ['html', 'txt'] }, 'Without it: as Accept says, else HTML'),
    ],
    body: 'Case',
    answers: { [HTML]: 'text', [PLAIN]: 'text' },
    before: ({ record, params }) => void templateOf(record, params.remedy ?? ''),
    run({ record, input, lang, params, accept }) {
      const draft = draftAnswer(record, params.remedy ?? '', input, lang)
      const plain = params.format === undefined ? accept.includes(PLAIN) && !accept.includes(HTML) : params.format === 'txt'
      return plain ? { text: draftText(draft), type: PLAIN } : { text: draftHtml(draft), type: HTML }
    },
  },
  {
    method: 'GET',
    path: '/term',
    operation: 'term',
    summary: 'A legal period, counted step by step',
    params: [
      query('from', MOMENT, 'The start event', true),
      query('term', { type: 'string' }, 'ISO 8601: P15D, P3M, PT72H', true),
      query('calendar', TEXT, 'The instrument that counts'),
      query('working-days', BOOL, 'The law names working days'),
      query('detention', BOOL, 'Terms of detention and custody: the first minute or day counts, nothing is moved'),
      query('before', BOOL, 'Counted back: the act must be done so long before'),
      lang,
    ],
    answers: { [JSON_TYPE]: 'Term' },
    run({ record, params, lang }) {
      const { from = '', term = '', calendar } = params
      const yes = (name: string) => params[name] === 'true'
      const asked = { from, term, calendar, workingDays: yes('working-days'), detention: yes('detention'), before: yes('before') }
      return { json: termAnswer(record, asked, lang) }
    },
  },
  {
    method: 'GET',
    path: '/prevails',
    operation: 'prevails',
    summary: 'Which of two norms prevails on a day, and why',
    params: [
      query('a', TEXT, 'A provision or an instrument', true),
      query('b', TEXT, 'Another', true),
      query('at', DATE, 'The day; without it today'),
      lang,
    ],
    answers: { [JSON_TYPE]: 'Prevails' },
    run: ({ record, params, at, lang }) => ({ json: prevailsAnswer(record, params.a ?? '', params.b ?? '', at, lang) }),
  },
  {
    method: 'GET',
    path: '/show/{id}',
    operation: 'show',
    summary: 'Anything in the record; provisions with the version in force on the day',
    params: [path('id', 'An id of any kind; a provision is INSTRUMENT/ARTICLE'), query('at', DATE, 'The day; without it today')],
    answers: { [JSON_TYPE]: 'Shown' },
    run: ({ record, params, at }) => ({ json: showAnswer(record, params.id ?? '', at) }),
  },
  {
    method: 'GET',
    path: '/compare',
    operation: 'compare',
    summary: 'Two instruments side by side, by right',
    params: [
      query('a', TEXT, 'The older instrument', true),
      query('b', TEXT, 'The newer one', true),
      query('right', TEXT, 'One right only'),
    ],
    answers: { [JSON_TYPE]: 'Comparison' },
    run: ({ record, params }) => ({ json: compareAnswer(record, params.a ?? '', params.b ?? '', params.right) }),
  },
  {
    method: 'GET',
    path: '/situations',
    operation: 'situations',
    summary: 'All situations',
    params: [lang],
    answers: { [JSON_TYPE]: 'Situations' },
    run: ({ record, lang }) => ({ json: situationsAnswer(record, undefined, lang) }),
  },
  {
    // In the body, not in the address: what happened to somebody must not come to stand in a log or a history.
    method: 'POST',
    path: '/situations',
    operation: 'findSituations',
    summary: 'Situations that a free text tells of, best first',
    params: [lang],
    body: 'Words',
    answers: { [JSON_TYPE]: 'Situations' },
    run: ({ record, words, lang }) => ({ json: situationsAnswer(record, words, lang) }),
  },
  {
    method: 'GET',
    path: '/search',
    operation: 'search',
    summary: 'Passages of the record and of the official texts kept that answer the words, in all languages at once, best first',
    params: [
      query('q', TEXT, 'Words, "a phrase", -without, a citation such as ICCPR 19.3', true),
      query('kind', TEXT, 'Only these kinds, e.g. provision,remedy'),
      query('in', TEXT, 'Only where the words stand in these languages, e.g. kk,ru'),
      query('body', TEXT, 'Only of these UN bodies, e.g. hrcttee,cat'),
      query('year', TEXT, 'Only of these years'),
      query('at', DATE, 'The day on which provisions are law; without it today'),
      query('limit', TEXT, 'How many, 1 to 100; without it 10'),
      query('offset', TEXT, 'How many to leave out first'),
      lang,
    ],
    answers: { [JSON_TYPE]: 'Search' },
    run: async ({ record, params, at, lang, library }) => ({
      json: await searchAnswer(record, { ...params, q: params.q ?? '' }, at, lang, library),
    }),
  },
  {
    method: 'GET',
    path: '/record',
    operation: 'record',
    summary: 'The edition of the record, its digest, and how much it holds',
    params: [],
    answers: { [JSON_TYPE]: 'Record' },
    run: ({ record }) => ({ json: recordAnswer(record) }),
  },
]
