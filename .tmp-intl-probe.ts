import { readdirSync, readFileSync, statSync } from 'node:fs'
import { load } from './src/record/load.ts'
import { openRecord } from './src/record/record.ts'
import { FOLDERS } from './src/record/types.ts'
import { assess } from './src/remedy/assess.ts'
const files: {path:string,text:string}[] = []
const walk = (d: string, p: string) => { for (const f of readdirSync(d)) { const a = d + '/' + f; if (statSync(a).isDirectory()) walk(a, p + f + '/'); else files.push({ path: p + f, text: readFileSync(a, 'utf8') }) } }
walk('record', '')
const l = load(files)
const entries: any = {}
for (const k of Object.keys(FOLDERS)) entries[k] = l.entries.filter((e) => e.kind === k).map((e) => e.value)
const rec = openRecord({ edition: 'x', digest: 'y', entries })
const base = { situations: ['fined-for-assembly'], facts: { 'event-date': '2012-01-28', 'event-ongoing': false, 'in-kazakhstan': true, responsible: 'state-agent', 'acting-as': 'victim', consent: true, anonymous: false, 'other-procedure': 'none' },
  claims: [{ id: 'c1', provision: 'iccpr/21', from: '2012-01-28', to: '2012-01-28', ongoing: false, raised: true, affirmed: ['2012-03-06'], evidence: 'some', excuse: null }],
  steps: [{ remedy: 'administrative-offence-appeal', filed: '2012-02-01', decided: '2012-02-10', outcome: 'rejected' }], at: '2013-06-01' }
function run(name: string, c: any, ids: string[]) {
  const a = assess(rec, { ...base, ...c, facts: { ...base.facts, ...(c.facts ?? {}) } } as any, 'en')
  for (const id of ids) { const r = a.remedies.find((x) => x.remedy === id)!; console.log(name, '|', id, r.verdict, 'due', r.due, r.claims.map((x) => `${x.provision}:${x.admissible}`).join(' '), '|', (r.claims[0]?.conditions ?? r.conditions).filter((x) => x.value !== true).map((x) => `${x.id}[${x.kind}]=${x.value} ${x.missing}`).join('; ')) }
}
const HRC = ['un-human-rights-committee']
const cl = (p: any) => ({ claims: [{ ...base.claims[0], ...p }] })
run('contract', {}, HRC)
run('art2', cl({ provision: 'iccpr/2.1' }), HRC)
run('picket', { ...cl({}), situations: ['one-person-picket', 'fined-for-assembly'] }, HRC)
run('pre', cl({ from: '2008-04-24', to: '2009-01-16', affirmed: [] }), HRC)
run('pre-affirmed', cl({ from: '2008-04-24', to: '2009-01-16', affirmed: ['2010-01-01'] }), HRC)
run('CAT pending', { facts: { 'other-procedure': 'pending', 'other-procedure-body': 'un-committee-against-torture' } }, HRC)
run('CAT decided', { facts: { 'other-procedure': 'decided', 'other-procedure-body': 'un-committee-against-torture' } }, HRC)
run('WGAD pending', { facts: { 'other-procedure': 'pending', 'other-procedure-body': 'un-wgad' } }, HRC)
run('WGAD decided step', { facts: { 'other-procedure': 'decided', 'other-procedure-body': 'un-wgad' }, steps: [...base.steps, { remedy: 'un-wgad', filed: '2012-03-01', decided: '2012-06-01', outcome: 'granted' }] }, HRC)
run('step CAT pending', { facts: { 'other-procedure': null }, steps: [...base.steps, { remedy: 'un-committee-against-torture', filed: '2012-03-01', decided: null, outcome: 'pending' }] }, HRC)
run('late', { at: '2019-01-01' }, HRC)
run('late reason', { at: '2019-01-01', facts: { 'late-to-un-reason': true } }, HRC)
run('not raised', cl({ raised: false }), HRC)
run('private', { facts: { responsible: 'private-only' } }, HRC)
run('anon', { facts: { anonymous: true } }, HRC)
run('lawyer no consent', { facts: { 'acting-as': 'lawyer', consent: false, 'victim-cannot-act': false } }, HRC)
run('2018', { at: '2018-06-01', ...cl({ from: '2018-01-01', to: '2018-01-01' }), facts: { 'event-date': '2018-01-01' }, steps: [{ remedy: 'administrative-offence-appeal', filed: '2018-02-01', decided: '2018-02-10', outcome: 'rejected' }] }, HRC)
run('cat', cl({ provision: 'cat/12', from: '2007-03-27', to: '2007-03-28', affirmed: ['2008-06-11'] }), ['un-committee-against-torture', ...HRC])
run('cat WGAD decided', { ...cl({ provision: 'cat/12' }), facts: { 'other-procedure': 'decided', 'other-procedure-body': 'un-wgad' } }, ['un-committee-against-torture'])
run('cat HRC decided', { ...cl({ provision: 'cat/12' }), facts: { 'other-procedure': 'decided', 'other-procedure-body': 'un-human-rights-committee' } }, ['un-committee-against-torture'])
run('cedaw', cl({ provision: 'cedaw/2' }), ['un-cedaw'])
run('cedaw WGAD', { ...cl({ provision: 'cedaw/2' }), facts: { 'other-procedure': 'decided', 'other-procedure-body': 'un-wgad' } }, ['un-cedaw'])
run('cerd', cl({ provision: 'cerd/5' }), ['un-cerd'])
run('cerd in time', { at: '2012-05-01', ...cl({ provision: 'cerd/5' }) }, ['un-cerd'])
run('crpd between', { at: '2024-01-01', ...cl({ provision: 'crpd/12', from: '2023-08-01', to: '2023-08-01', affirmed: [] }) }, ['un-crpd'])
run('crpd 2012', { at: '2024-01-01', ...cl({ provision: 'crpd/12', affirmed: [] }) }, ['un-crpd'])
run('crpd safe', { at: '2024-10-01', ...cl({ provision: 'crpd/12', from: '2023-10-01', to: '2023-10-01', affirmed: [] }), steps: [{ remedy: 'civil-appeal', filed: '2023-11-01', decided: '2024-02-10', outcome: 'rejected' }] }, ['un-crpd'])
run('crc', { at: '2025-01-01', ...cl({ provision: 'crc/9', from: '2024-06-01', to: '2024-06-01', affirmed: [] }), facts: { minor: true }, steps: [{ remedy: 'administrative-offence-appeal', filed: '2024-07-01', decided: '2024-08-10', outcome: 'rejected' }] }, ['un-crc'])
run('cescr', { at: '2025-01-01', ...cl({ provision: 'icescr/11', from: '2024-06-01', to: '2024-06-01', affirmed: [] }) }, ['un-cescr'])
run('other', {}, ['un-wgad', 'un-special-procedures', 'un-hrc-complaint', 'un-inquiry', 'ilo-complaint', 'unesco-104', 'aarhus-compliance', 'osce-moscow-mechanism', 'european-court-of-human-rights', 'un-ced', 'un-ced-urgent-action', 'un-wgeid'])
run('nosteps', { steps: null }, HRC)
