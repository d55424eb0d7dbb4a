/** What every kind of entry is made of. */

/** The three languages, always in this order. */
export type Lang = 'kk' | 'ru' | 'en'
export const LANGS: readonly Lang[] = ['kk', 'ru', 'en']

/** A text in the three languages; none may be missing. */
export interface Text {
  readonly kk: string
  readonly ru: string
  readonly en: string
}

/** A calendar date, `YYYY-MM-DD`. */
export type ISODate = string

/** How well a fact is known. `official`: read in the official text or the body's own page; `reported`: reputable reporting; `unverified`: memory or conflict. */
export type Status = 'official' | 'reported' | 'unverified'
export type Precision = 'day' | 'month' | 'year'

/** Where a statement rests: a source of `record/sources` and the place in it (article, paragraph, page). */
export interface SourceRef {
  readonly source: string
  readonly at: string
}

/** What every entry carries. `reviewed: false` = machine-drafted wording that no lawyer or native editor has read yet; pages say so. */
export interface Entry {
  readonly id: string
  readonly status: Status
  readonly checked: ISODate
  readonly sources: readonly SourceRef[]
  readonly notes?: readonly Text[]
  readonly reviewed: boolean
}

/** Something that happened or was said, on a day, by someone. */
export interface DatedEvent {
  readonly date: ISODate
  readonly precision?: Precision
  readonly to?: ISODate
  readonly text: Text
  /** Who speaks or acts. */
  readonly side?: 'state' | 'court' | 'law' | 'un' | 'regional' | 'civil-society' | 'media' | 'people'
  readonly status: Status
  readonly sources: readonly SourceRef[]
  readonly note?: Text
}

/** A span of validity. `to` is the first day on which it no longer holds. */
export interface Span {
  readonly from: ISODate
  readonly to?: ISODate
  readonly precision?: Precision
  readonly status?: Status
  readonly note?: Text
}
