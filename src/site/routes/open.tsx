import { AboutPage } from '../pages/about.tsx'
import { BeganPage } from '../pages/began.tsx'
import { ChangesPage } from '../pages/changes.tsx'
import { QuestionsPage, UnverifiedPage } from '../pages/questions.tsx'
import { SourcePage, SourcesPage } from '../pages/sources.tsx'
import type { Read } from './read.ts'

/** How we know: sources, open questions, changes, the page we began from. */
export function openRoutes(read: Read): void {
  read('/began-from', (p) => <BeganPage page={p} />)
  read('/sources', (p) => <SourcesPage page={p} />)
  read('/sources/:id', (p, c) => {
    const source = p.record.get('source', c.req.param('id') ?? '')
    return source && <SourcePage page={p} source={source} />
  })
  read('/questions', (p) => <QuestionsPage page={p} />)
  read('/questions/unverified', (p) => <UnverifiedPage page={p} />)
  read('/changes', (p) => <ChangesPage page={p} />)
  read('/about', (p) => <AboutPage page={p} />)
}
