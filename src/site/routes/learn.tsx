import { CareerPage, CareersPage } from '../pages/careers.tsx'
import { ProgrammePage, StudyPage } from '../pages/study.tsx'
import { TermPage, TermsPage } from '../pages/terms.tsx'
import type { Read } from './read.ts'

/** Study, careers, terms. */
export function learnRoutes(read: Read): void {
  read('/study', (p) => <StudyPage page={p} />)
  read('/study/:id', (p, c) => {
    const programme = p.record.get('programme', c.req.param('id') ?? '')
    return programme && <ProgrammePage page={p} programme={programme} />
  })
  read('/careers', (p) => <CareersPage page={p} />)
  read('/careers/:id', (p, c) => {
    const career = p.record.get('career', c.req.param('id') ?? '')
    return career && <CareerPage page={p} career={career} />
  })
  read('/terms', (p) => <TermsPage page={p} />)
  read('/terms/:id', (p, c) => {
    const term = p.record.get('term', c.req.param('id') ?? '')
    return term && <TermPage page={p} term={term} />
  })
}
