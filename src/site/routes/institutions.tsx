import { InstitutionPage, InstitutionsPage } from '../pages/institutions.tsx'
import type { Read } from './read.ts'

export function institutionsRoutes(read: Read): void {
  read('/institutions', (page, c) => <InstitutionsPage page={page} right={c.req.query('right') || undefined} />)
  read('/institutions/:id', (page, c) => {
    const institution = page.record.get('institution', c.req.param('id') ?? '')
    return institution && <InstitutionPage page={page} institution={institution} contacts={c.req.query('contacts') === 'show'} />
  })
}
