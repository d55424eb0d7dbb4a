import { describe, expect, it } from 'vitest'
import { record, testApp } from '../../test/support/site.ts'
import { draftFacts } from './draft-fields.ts'
import { m } from './messages.ts'

const template = record.all('template').find((t) => t.remedy === 'administrative-claim') ?? expect.fail('no such template')
const kind = record.get('fact', 'claim-kind') ?? expect.fail('no such fact')
const option = kind.options?.[0] ?? expect.fail('no option')

async function draft(fields: Readonly<Record<string, string>>): Promise<{ readonly page: string; readonly type: string | null }> {
  const answers = { situations: ['fined-for-assembly'], facts: { 'event-date': '2026-11-05' }, claims: [], steps: null }
  const body = new URLSearchParams({ case: JSON.stringify(answers), ...fields })
  const response = await testApp().request('/ru/draft/administrative-claim', { method: 'POST', body })
  return { page: await response.text(), type: response.headers.get('Content-Type') }
}
/** The document without the form beside it. */
const document = (page: string) => page.slice(page.indexOf('<article class="draft">'), page.indexOf('</article>'))
const birth = (d: string, mo: string, y: string) => ({ 't-person-birthd': d, 't-person-birthm': mo, 't-person-birthy': y })

describe('the fields of a draft', () => {
  it('ask for everything that the document names, whatever its kind, and for what decides its sections', () => {
    for (const t of record.all('template')) {
      const asked = new Set(draftFacts(record, t).map((f) => f.id))
      for (const [, id = ''] of JSON.stringify(t.sections).matchAll(/\{fact:([\w-]+)\}/g))
        expect([t.id, id, asked.has(id)]).toEqual([t.id, id, true])
    }
    expect(draftFacts(record, template).map((f) => f.type)).toEqual(expect.arrayContaining(['text', 'date', 'choice']))
  })
  it('fill in days and choices', async () => {
    const { page } = await draft({ ...birth('1', '2', '1990'), 't-claim-kind': option.id })
    expect(document(page)).toContain('1 февраля 1990 года')
    expect(document(page)).toContain(option.label.ru)
  })
  it('say what is wrong with a day, keep what was typed, and make no file of it', async () => {
    const { page, type } = await draft({ ...birth('31', '2', '1990'), 't-story': 'Меня оштрафовали.', format: 'txt' })
    expect(type).toMatch(/^text\/html/)
    expect(page).toContain('href="#t-person-birthd"')
    expect(page).toMatch(/name="t-person-birthy"[^>]*value="1990"/)
    expect(document(page)).toContain('Меня оштрафовали.')
    expect((await draft(birth('1', '2', '2090'))).page).toContain('href="#t-person-birthy"')
  })
  it('take no choice that is not offered, and an empty field takes an answer back', async () => {
    expect(document((await draft({ 't-claim-kind': 'nonesuch' })).page)).not.toContain('nonesuch')
    const known = {
      case: JSON.stringify({ situations: ['fined-for-assembly'], facts: { 'claim-kind': option.id }, claims: [], steps: null }),
    }
    expect(document((await draft(known)).page)).toContain(option.label.ru)
    expect(document((await draft({ ...known, 't-claim-kind': '' })).page)).not.toContain(`: ${option.label.ru}`)
    expect((await draft({ ...known, 't-claim-kind': '' })).page).toContain(m.notSaid.ru)
  })
})
