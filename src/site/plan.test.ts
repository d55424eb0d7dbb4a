import { expect, it } from 'vitest'
import { record, testApp } from '../../test/support/site.ts'

/** The plan of a case, in Russian, as text without tags. */
async function plan(situation: string, facts: Readonly<Record<string, string>>): Promise<string> {
  const body = new URLSearchParams({ case: JSON.stringify({ situations: [situation], facts, claims: [], steps: [] }) })
  const response = await testApp().request('/ru/plan', { method: 'POST', body })
  return (await response.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

it('a day that has gone is never said to lie ahead', async () => {
  // Whom the decision was about is not told: the shortest term has run out, others have not.
  const text = await plan('vote-or-candidacy', { 'event-date': '2026-11-20' })
  expect(text).toMatch(/возможно, истёк \d+ (?:день|дня|дней) назад/)
  expect(text).not.toContain('до 21 ноября 2026 года включительно')
  for (const s of record.all('situation')) expect(await plan(s.id, { 'event-date': '2026-11-20' }), s.id).not.toMatch(/через -\d/)
})
it('the treaty provision that the situation names stands with its right', async () => {
  const text = await plan('disappeared', { 'event-date': '2026-11-20' })
  expect(text).toContain('ст. 2(3) Пакта о гражданских и политических правах')
})
