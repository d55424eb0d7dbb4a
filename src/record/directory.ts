import type { DatedEvent, Entry, ISODate, Lang, SourceRef, Status, Text } from './base.ts'

/** A body or group: what it can and cannot do for a person, and how to reach it. */
export interface Institution extends Entry {
  readonly title: Text
  readonly group: 'state' | 'civil-society' | 'international'
  /** What it is in a few words: "court", "advisory council", "support for journalists". */
  readonly nature: Text
  readonly founded?: {
    readonly date: ISODate
    readonly precision?: 'day' | 'month' | 'year'
    readonly status?: Status
    readonly note?: Text
  }
  readonly mandate: Text
  readonly can: readonly Text[]
  readonly cannot: readonly Text[]
  /** Provisions that it rests on; what the record does not hold is named in `basisText`. */
  readonly basis?: readonly string[]
  readonly basisText?: Text
  /** Who was seen at its head, and when: never a promise about today. */
  readonly holder?: { readonly text: Text; readonly seen: ISODate; readonly status: Status; readonly sources: readonly SourceRef[] }
  readonly independence?: Text
  readonly critique?: readonly DatedEvent[]
  readonly history?: readonly DatedEvent[]
  /** Numbers it gives of its own work: ids of indicators. */
  readonly indicators?: readonly string[]
  readonly website?: readonly string[]
  readonly reach?: { readonly channels: readonly Text[]; readonly status: Status }
  /** A group whose people are at legal risk: how to reach it is not shown unless asked for. */
  readonly atRisk?: boolean
  readonly remedies?: readonly string[]
  readonly rights?: readonly string[]
}

/** Where human rights can be studied or practised while studying. */
export interface Programme extends Entry {
  readonly title: Text
  readonly type: 'degree' | 'scholarship' | 'course' | 'moot' | 'internship' | 'network'
  readonly place: 'kazakhstan' | 'central-asia' | 'abroad' | 'online'
  readonly city?: Text
  readonly levels?: readonly ('bachelor' | 'master' | 'phd' | 'professional' | 'any')[]
  readonly languages?: readonly (Lang | 'other')[]
  readonly what: Text
  readonly rightsContent?: Text
  /** The usual time of year, never a date of this year. */
  readonly season?: Text
  /** Months (1-12) in which applications usually close or rounds take place; empty where it is not known. */
  readonly months?: readonly number[]
  readonly url?: string
}

/** Where people work on human rights, or a way into the profession. */
export interface Career extends Entry {
  readonly title: Text
  readonly sector: 'state' | 'civil-society' | 'international' | 'law-practice' | 'academia' | 'media' | 'business' | 'path' | 'skill'
  readonly roles?: readonly Text[]
  readonly entry?: Text
  /** A path: what must be done, in order. */
  readonly steps?: readonly {
    readonly text: Text
    readonly status: Status
    readonly sources?: readonly SourceRef[]
    readonly note?: Text
  }[]
  readonly url?: string
}
