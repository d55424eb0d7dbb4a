import { describe, expect, it } from 'vitest'
import { record, testApp } from '../../test/support/site.ts'
import { articleId, articlesOf, byArticle } from './articles.ts'
import { bibtex, cslJson, plainCitation } from './citations.ts'
import { amendmentsBetween, constitutions, pairs } from './comparison.ts'
import { familyOf } from './pages/treaties.tsx'

const app = testApp()
const act = (id: string) => record.get('instrument', id) ?? expect.fail(id)

describe('articles', () => {
  it('gather paragraphs, in the order of the act', () => {
    const [nine, fourteen] = byArticle(record, ['iccpr/14.3.d', 'iccpr/9.4', 'iccpr/14.1'])
    expect([nine?.number, fourteen?.number]).toEqual(['9', '14'])
    expect(fourteen?.provisions.map((p) => p.id)).toEqual(['14.1', '14.3.d'])
    expect(nine && articleId(nine)).toBe('iccpr/9.4')
    expect(fourteen && articleId(fourteen)).toBe('iccpr/14')
  })
  it('hold every provision of an act once', () => {
    for (const i of record.all('instrument')) expect(articlesOf(i).flatMap((a) => a.provisions)).toHaveLength(i.provisions.length)
  })
  it('have a page each, even where the record holds only their paragraphs', async () => {
    const ids = record.all('instrument').flatMap((i) => articlesOf(i).map(articleId))
    for (const id of ids.filter((x) => !record.provision(x)?.exact)) {
      expect((await app.request(`/en/instruments/${id}`)).status, id).toBe(200)
      expect((await app.request(`/en/instruments/${id}.json`)).status, id).toBe(200)
    }
  })
})

describe('what can cost a right', () => {
  const dangerous = record.all('update').filter((u) => u.danger === 'high')
  const pages = [...new Set(dangerous.flatMap((u) => u.touches))].flatMap((id) =>
    record.get('remedy', id) ? [`/remedies/${id}`] : record.get('situation', id) ? [`/situations/${id}`] : [],
  )
  it('is one line below the title and the lead, and whole within', async () => {
    expect(pages.length).toBeGreaterThan(3)
    for (const path of pages) {
      const html = await (await app.request(`/ru${path}`)).text()
      const id = path.split('/')[2] ?? ''
      const [first] = dangerous.filter((u) => u.touches.includes(id)).toSorted((a, b) => (a.date < b.date ? 1 : -1))
      const [title, lead, line] = ['<h1', 'class="lead', '<details class="call call--danger">'].map((x) => html.indexOf(x)) as [
        number,
        number,
        number,
      ]
      expect(title > 0 && title < lead && lead < line, path).toBe(true)
      expect(html.slice(line), path).toContain(`<p>${first?.text.ru.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</p>`)
    }
  })
})

describe('citations', () => {
  const cited = {
    instrument: act('constitution-1995'),
    name: '1995 Constitution art. 4(3)',
    link: '/en/instruments/constitution-1995/4.3?at=2010-01-01',
    at: '2010-01-01',
    edition: record.edition,
    lang: 'en',
  } as const
  it('name the place, the day and the edition', () => {
    expect(plainCitation(cited)).toBe(
      `1995 Constitution art. 4(3) (Constitution of the Republic of Kazakhstan (1995)), as of 1 January 2010. Arasha, edition ${record.edition}: /en/instruments/constitution-1995/4.3?at=2010-01-01`,
    )
  })
  it('in BibTeX have balanced braces and no bare command characters', () => {
    const text = bibtex({ ...cited, name: 'A & B_{c}' })
    expect(text).toMatch(/^@misc\{constitution-1995-4-3-2010-01-01,\n/)
    expect(text).toContain('A \\& B\\_c')
    expect(text.split('{').length).toBe(text.split('}').length)
  })
  it('in CSL-JSON are one item with the day of adoption', () => {
    expect(JSON.parse(cslJson(cited))).toMatchObject([{ type: 'legislation', issued: { 'date-parts': [[1995, 8, 30]] }, URL: cited.link }])
    expect(JSON.parse(cslJson({ ...cited, instrument: act('iccpr') }))[0].type).toBe('treaty')
  })
})

describe('comparison', () => {
  it('of two acts lists each right that either guarantees, once', () => {
    const list = pairs(record, 'iccpr', 'constitution-2026')
    expect(new Set(list.map((p) => p.right)).size).toBe(list.length)
    expect(list.find((p) => p.right === 'assembly')?.in).toBe('both')
    expect(list.every((p) => (p.in === 'both') === (p.a.length > 0 && p.b.length > 0))).toBe(true)
  })
  it('knows the older Constitution from the newer', () => {
    expect(constitutions(record)?.map((i) => i.id)).toEqual(['constitution-1995', 'constitution-2026'])
  })
  it('of two days names the amending acts of the time, the first day excluded', () => {
    const acts = amendmentsBetween(record, '2017-01-01', '2018-01-01', 'constitution-1995')
    expect(acts.map((a) => a.amendment.act)).toEqual(['51-VI'])
    expect(amendmentsBetween(record, acts[0]?.on ?? '', '2018-01-01', 'constitution-1995')).toEqual([])
  })
  it('shows each pair once over its pages, and only those asked for', async () => {
    const wanted = record.all('counterpart').filter((c) => c.change === 'narrower').length
    let shown = 0
    for (let page = 1; shown < wanted; page++) {
      const html = await (await app.request(`/en/compare?only=narrower&page=${page}`)).text()
      const here = html.match(/class="badge badge--narrower"/g)?.length ?? 0
      expect(here).toBeGreaterThan(0)
      expect(html).not.toContain('class="badge badge--same"')
      shown += here
    }
    expect(shown).toBe(wanted)
  })
})

describe('which prevails, as a page', () => {
  const text = async (path: string) => (await app.request(path)).text()
  it('answers as the engine does, with its steps', async () => {
    const html = await text('/en/prevails?a=iccpr/19&b=criminal-code/274&at=2020-06-01')
    expect(html).toContain('left to legislation')
    expect(html).toMatch(/<h2 id="h-a">[^<]*art\. 19[^<]* prevails</)
  })
  it('takes act and article from two fields, with brackets or points', async () => {
    const one = await text('/en/prevails?a=iccpr&aa=14(3)(d)&b=criminal-code&ba=274&at=2020-06-01')
    expect(one).toMatch(/<h2 id="h-a">[^<]*14\(3\)\(d\)[^<]* prevails</)
  })
  it('names the nearest id on a slip and keeps the other norm', async () => {
    const html = await text('/en/prevails?a=icpr/21&b=criminal-code/274')
    expect(html).toContain('The record holds no norm “icpr/21”')
    expect(html).toContain('href="/en/prevails?a=iccpr/21&amp;b=criminal-code/274"')
  })
})

describe('treaties', () => {
  it('each stand in one family', () => {
    expect(familyOf(act('iccpr'))).toBe('un')
    expect(familyOf(act('ilo-c87'))).toBe('ilo')
    expect(familyOf(act('aarhus'))).toBe('other')
  })
})

describe('the record as data', () => {
  const kinds = [
    'right',
    'instrument',
    'remedy',
    'situation',
    'institution',
    'concern',
    'programme',
    'career',
    'decision',
    'claim',
    'source',
  ] as const
  const home = {
    right: 'rights',
    instrument: 'instruments',
    remedy: 'remedies',
    situation: 'situations',
    institution: 'institutions',
    concern: 'challenges',
    programme: 'study',
    career: 'careers',
    decision: 'decisions',
    claim: 'claims',
    source: 'sources',
  } as const
  it.each(kinds)('%s: JSON and JSON-LD stand beside the page', async (kind) => {
    const [entry] = record.all(kind)
    const path = `/ru/${home[kind]}/${entry?.id}`
    const json = await app.request(`${path}.json`)
    expect(json.status).toBe(200)
    expect(await json.json()).toMatchObject({ id: entry?.id, kind, record: { digest: record.digest } })
    const ld = await app.request(`${path}.jsonld`)
    expect(ld.headers.get('content-type')).toContain('application/ld+json')
    expect(await ld.json()).toMatchObject({ '@context': 'https://schema.org', '@type': expect.any(String), inLanguage: 'ru' })
  })
  it('a provision carries the version of the day', async () => {
    const on = async (day: string) =>
      (await (await app.request(`/en/instruments/constitution-1995/4.3.json?at=${day}`)).json()) as { version: { from: string } }
    expect((await on('2010-01-01')).version.from).toBe('1995-09-05')
    expect((await on('2020-01-01')).version.from).toBe('2017-03-14')
  })
  it('says what is wrong as problem+json', async () => {
    const lost = await app.request('/en/rights/asembly.json')
    expect([lost.status, lost.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
    expect(JSON.stringify(await lost.json())).toContain('assembly')
    expect((await app.request('/en/rights/assembly.json?at=soon')).status).toBe(400)
    // The id of another kind is no page of this one.
    expect((await app.request('/en/rights/iccpr.json')).status).toBe(404)
  })
  it('is not sent twice to who has it', async () => {
    const first = await app.request('/en/rights/assembly.json')
    const again = await app.request('/en/rights/assembly.json', { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })
  it('does not show how to reach a group at risk', async () => {
    for (const i of record.all('institution').filter((x) => x.atRisk)) {
      expect(await (await app.request(`/en/institutions/${i.id}.jsonld`)).json()).not.toHaveProperty('sameAs')
    }
  })
})

describe('the feed', () => {
  it('is Atom with an entry for each update and one for the edition, each id once', async () => {
    const response = await app.request('/feed.atom')
    expect(response.headers.get('content-type')).toContain('application/atom+xml')
    const text = await response.text()
    const ids = [...text.matchAll(/<id>([^<]+)<\/id>/g)].map((x) => x[1])
    expect(ids).toHaveLength(record.all('update').length + 2)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id ?? ''))).toBe(true)
    expect(text).toContain('xml:lang="kk"')
    expect(await (await app.request('/ru/feed.atom')).text()).toContain('xml:lang="ru"')
  })
})
