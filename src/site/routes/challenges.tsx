import { ChallengePage, ChallengesPage } from '../pages/challenges.tsx'
import type { Read } from './read.ts'

export function challengesRoutes(read: Read): void {
  read('/challenges', (page) => <ChallengesPage page={page} />)
  read('/challenges/:id', (page, c) => {
    const concern = page.record.get('concern', c.req.param('id') ?? '')
    return concern && <ChallengePage page={page} concern={concern} />
  })
}
