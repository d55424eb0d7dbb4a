import { DecisionPage, DecisionsPage } from '../pages/decisions.tsx'
import { RecommendationPage, RecommendationsPage } from '../pages/recommendations.tsx'
import { ReviewPage, UnPage } from '../pages/un.tsx'
import { readFilter } from '../un.ts'
import type { Read } from './read.ts'

export function unRoutes(read: Read): void {
  read('/un', (page) => <UnPage page={page} />)
  read('/un/recommendations', (page, c) => <RecommendationsPage page={page} filter={readFilter(c.req.query())} />)
  read('/un/recommendations/:id', (page, c) => {
    const recommendation = page.record.get('recommendation', c.req.param('id') ?? '')
    return recommendation && <RecommendationPage page={page} recommendation={recommendation} />
  })
  read('/un/decisions', (page, c) => (
    <DecisionsPage page={page} outcome={c.req.query('outcome') || undefined} body={c.req.query('body') || undefined} />
  ))
  read('/un/decisions/:id', (page, c) => {
    const decision = page.record.get('decision', c.req.param('id') ?? '')
    return decision && <DecisionPage page={page} decision={decision} />
  })
  read('/un/reviews/:id', (page, c) => {
    const review = page.record.get('review', c.req.param('id') ?? '')
    return review && <ReviewPage page={page} review={review} />
  })
}
