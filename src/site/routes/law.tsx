import type { Context } from 'hono'
import { covers } from '../../record/record.ts'
import { ComparePage } from '../pages/compare.tsx'
import { ArticlePage, InstrumentPage, InstrumentsList, ProvisionPage } from '../pages/instruments.tsx'
import { PrevailsPage, StoryPage } from '../pages/prevails.tsx'
import { RightPage } from '../pages/right.tsx'
import { RightsList } from '../pages/rights.tsx'
import { TreatiesPage } from '../pages/treaties.tsx'
import type { Read } from './read.ts'

/** Rights, acts and their provisions, comparison, rank, treaties. */
export function lawRoutes(read: Read): void {
  read('/rights', (page, c) => <RightsList page={page} group={c.req.query('group')} />)
  read('/rights/:id', (page, c) => {
    const right = page.record.get('right', c.req.param('id') ?? '')
    return right && <RightPage page={page} right={right} />
  })
  read('/instruments', (page, c) => <InstrumentsList page={page} kind={c.req.query('kind')} />)
  read('/instruments/:id', (page, c) => {
    const instrument = page.record.get('instrument', c.req.param('id') ?? '')
    return instrument && <InstrumentPage page={page} instrument={instrument} origin={originOf(c)} n={c.req.query('page')} />
  })
  read('/instruments/:id/:article', (page, c) => {
    const instrument = page.record.get('instrument', c.req.param('id') ?? '')
    const local = c.req.param('article') ?? ''
    if (!instrument) return undefined
    const located = page.record.provision(`${instrument.id}/${local}`)
    if (located)
      return (
        <ProvisionPage
          page={page}
          instrument={instrument}
          origin={originOf(c)}
          provision={located.provision}
          local={located.exact ? local : located.provision.id}
        />
      )
    return instrument.provisions.some((p) => covers(local, p.id)) ? (
      <ArticlePage page={page} instrument={instrument} origin={originOf(c)} number={local} />
    ) : undefined
  })
  read('/compare', (page, c) => <ComparePage page={page} query={queries(c, ['a', 'b', 'from', 'to', 'in', 'only', 'right', 'page'])} />)
  read('/prevails', (page, c) => <PrevailsPage page={page} query={queries(c, ['a', 'b', 'aa', 'ba'])} />)
  read('/prevails/story', (page) => <StoryPage page={page} />)
  read('/treaties', (page, c) => <TreatiesPage page={page} family={c.req.query('family')} />)
}

function queries<K extends string>(c: Context, names: readonly K[]): { readonly [N in K]?: string } {
  return Object.fromEntries(names.flatMap((n) => (c.req.query(n) === undefined ? [] : [[n, c.req.query(n)?.slice(0, 200)]]))) as {
    [N in K]?: string
  }
}

/** Citations carry the whole address. */
function originOf(c: Context): string {
  return new URL(c.req.url).origin
}
