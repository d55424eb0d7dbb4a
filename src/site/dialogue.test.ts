import { expect, it } from 'vitest'
import { record, testApp } from '../../test/support/site.ts'
import { m } from './messages.ts'

it('answers that cannot be read are named in the language of the page: the question, or which part', async () => {
  const app = testApp()
  const said = async (answers: unknown) => {
    const body = new URLSearchParams({ case: typeof answers === 'string' ? answers : JSON.stringify(answers) })
    const response = await app.request('/ru/plan', { method: 'POST', body })
    expect(response.status).toBe(400)
    return response.text()
  }
  const wrong = await said({ situations: ['fined-for-assembly', 'nonesuch'], facts: { 'event-date': 'вчера' }, claims: [], steps: null })
  expect(wrong).toContain(`«${record.get('fact', 'event-date')?.ask.ru}»`)
  expect(wrong).toContain(m.errStateSituations.ru)
  expect(wrong).not.toContain(m.errStateClaims.ru)
  expect(await said('{')).toContain(m.errStateAll.ru)
})
