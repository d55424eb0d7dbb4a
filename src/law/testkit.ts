import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type ArashaRecord, openRecord } from '../record/record.ts'
import {
  FOLDERS,
  type Hierarchy,
  type Instrument,
  type InstrumentKind,
  type Kind,
  type Provision,
  type Span,
  type Text,
} from '../record/types.ts'

const text = (s: string): Text => ({ kk: `${s} (kk)`, ru: `${s} (ru)`, en: s })

/** The hierarchy as it stands in the record. */
export const hierarchy: Hierarchy = parse(readFileSync(new URL('../../record/hierarchy/kazakhstan.yaml', import.meta.url), 'utf8'), {
  schema: 'core',
})

/** A provision with one version, or with several beginnings; each lasts until the next. */
export function provision(id: string, from: string | readonly string[], more: Partial<Provision['versions'][number]> = {}): Provision {
  const starts = typeof from === 'string' ? [from] : from
  return {
    id,
    versions: starts.map((f, i) => ({ from: f, to: starts[i + 1], gist: text(id), status: 'official' as const, sources: [], ...more })),
  }
}

/** An act of the test's own making. */
export function act(
  id: string,
  kind: InstrumentKind,
  inForce: Span | undefined,
  provisions: readonly Provision[],
  more: Partial<Instrument> = {},
): Instrument {
  const common = {
    id,
    kind,
    title: text(id),
    short: text(id),
    status: 'official' as const,
    checked: '2026-11-23',
    sources: [],
    reviewed: false,
  }
  const treaty =
    kind === 'treaty'
      ? { state: inForce ? ('party' as const) : ('not-party' as const), inForce, ratified: inForce?.from, text: text(id) }
      : undefined
  return { ...common, provisions, ...(treaty ? { treaty } : { inForce }), ...more }
}

/** A record of these acts and the hierarchy of the real one. */
export function smallRecord(instruments: readonly Instrument[], hierarchies: readonly Hierarchy[] = [hierarchy]): ArashaRecord {
  const entries = Object.fromEntries(Object.keys(FOLDERS).map((k) => [k, []])) as unknown as Record<Kind, readonly unknown[]>
  return openRecord({
    edition: '2026-11-23',
    editions: [],
    digest: 'sha256-test',
    entries: { ...entries, instrument: instruments, hierarchy: hierarchies } as never,
  })
}

/** The acts of which the question "covenant or code?" is made, with their real dates. */
export function kazakhstan(): readonly Instrument[] {
  return [
    act('constitution-1995', 'constitution', { from: '1995-09-05', to: '2026-07-01' }, [
      provision('4.2', '1995-09-05', { to: '2026-07-01' }),
      {
        id: '4.3',
        versions: [
          { from: '1995-09-05', to: '2017-03-14', gist: text('4.3'), status: 'reported', sources: [] },
          { from: '2017-03-14', to: '2026-07-01', gist: text('4.3'), status: 'official', sources: [] },
        ],
      },
      provision('20', '1995-09-05', { to: '2026-07-01' }),
    ]),
    act('constitution-2026', 'constitution', { from: '2026-07-01' }, [
      provision('5.2', '2026-07-01'),
      provision('5.3', '2026-07-01'),
      provision('23', '2026-07-01'),
    ]),
    act('legal-acts-law', 'law', { from: '2016-04-06', precision: 'month' }, [
      provision('6.2', '2016-04-06', { precision: 'month', read: '2026-01-09' }),
      provision('10', '2016-04-06', { precision: 'month' }),
      provision('12', '2016-04-06', { precision: 'month' }),
    ]),
    act('treaties-law', 'law', { from: '2005-05-30', precision: 'year' }, [provision('20', '2005-05-30', { precision: 'year' })]),
    act('iccpr', 'treaty', { from: '2006-04-24' }, [provision('14', '2006-04-24'), provision('19', '2006-04-24')]),
    act('cat', 'treaty', { from: '1998-09-25' }, [provision('2', '1998-09-25')]),
    act('echr', 'treaty', undefined, [provision('10', '1953-09-03')]),
    act('udhr', 'soft-law', undefined, [provision('19', '1948-12-10')]),
    act('courts-law', 'constitutional-law', { from: '2001-01-01' }, [provision('1', '2001-01-01')]),
    act('criminal-code', 'code', { from: '2015-01-01' }, [
      provision('146', '2015-01-01'),
      provision('274', '2015-01-01', { read: '2026-03-08' }),
    ]),
    act('labour-code', 'code', { from: '2016-01-01' }, [provision('1', '2016-01-01')]),
    act('assemblies-law', 'law', { from: '2020-06-06' }, [provision('9', '2020-06-06')]),
    act('media-law', 'law', { from: '2024-08-21', precision: 'month' }, [provision('5', '2024-08-21', { precision: 'month' })]),
    act('religion-law', 'law', { from: '2011-10-26' }, [provision('7', '2011-10-26'), provision('8', ['2011-10-26', '2021-12-29'])]),
    act('order', 'by-law', { from: '2017-01-01' }, [provision('1', '2017-01-01')]),
  ]
}
