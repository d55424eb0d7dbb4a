import { LANGS, type Lang } from '../../record/types.ts'
import { HIT_KINDS, type HitKind, type Library, LONGEST, searchWith } from '../../search/index.ts'
import { EACH, SearchPage } from '../pages/search.tsx'
import type { Asked } from '../pages/search-filters.tsx'
import type { Read } from './read.ts'

/** The search; what is looked for stands in the address and nowhere else: no tag, nothing kept. */
export function searchRoutes(read: Read, { library }: { readonly library?: Library }): void {
  read('/search', async (page, c) => {
    const given = new URL(c.req.url).searchParams
    const asked: Asked = {
      q: (given.get('q') ?? '').slice(0, LONGEST).toWellFormed(),
      kinds: given.getAll('kind').filter((k): k is HitKind => (HIT_KINDS as readonly string[]).includes(k)),
      langs: given.getAll('in').filter((l): l is Lang => (LANGS as readonly string[]).includes(l)),
      bodies: given.getAll('body').filter((b) => /^[a-z-]{2,30}$/.test(b)),
      years: given.getAll('year').flatMap((y) => (/^\d{4}$/.test(y) ? [Number(y)] : [])),
      number: Math.max(1, Math.min(100, Number.parseInt(given.get('page') ?? '1', 10) || 1)),
    }
    c.header('ETag', undefined)
    c.header('Cache-Control', 'no-store')
    const { record, lang, at } = page
    const offset = (asked.number - 1) * EACH
    const found =
      asked.q.trim() === '' ? undefined : await searchWith(record, library, asked.q, { ...asked, lang, at, limit: EACH, offset })
    return <SearchPage page={page} asked={asked} found={found} />
  })
}
