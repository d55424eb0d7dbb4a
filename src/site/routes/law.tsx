import type { Context } from 'hono'
import { ComparePage } from '../pages/compare.tsx'
import { InstrumentsList } from '../pages/instruments.tsx'
import { PrevailsPage, StoryPage } from '../pages/prevails.tsx'
import { RightPage } from '../pages/right.tsx'
import { RightsList } from '../pages/rights.tsx'
import { TreatiesPage } from '../pages/treaties.tsx'
import { officialRoutes, type Texts } from './official.tsx'
import type { Read } from './read.ts'

/** Rights, acts and their provisions, comparison, rank, treaties. */
export function lawRoutes(read: Read, texts: Texts): void {
  read('/rights', (page, c) => <RightsList page={page} group={c.req.query('group')} />)
  read('/rights/:id', (page, c) => {
    const right = page.record.get('right', c.req.param('id') ?? '')
    return right && <RightPage page={page} right={right} />
  })
  read('/instruments', (page, c) => <InstrumentsList page={page} kind={c.req.query('kind')} />)
  officialRoutes(read, texts)
  read('/compare', (page, c) => (
    <ComparePage page={page} query={queries(c, ['a', 'b', 'from', 'to', 'in', 'only', 'right', 'page', 'all'])} />
  ))
  read('/prevails', (page, c) => <PrevailsPage page={page} query={queries(c, ['a', 'b', 'aa', 'ba'])} />)
  read('/prevails/story', (page) => <StoryPage page={page} />)
  read('/treaties', (page, c) => <TreatiesPage page={page} family={c.req.query('family')} />)
}

function queries<K extends string>(c: Context, names: readonly K[]): { readonly [N in K]?: string } {
  return Object.fromEntries(names.flatMap((n) => (c.req.query(n) === undefined ? [] : [[n, c.req.query(n)?.slice(0, 200)]]))) as {
    [N in K]?: string
  }
}
