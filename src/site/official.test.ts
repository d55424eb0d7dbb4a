import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyLibrary, FIRST, keep, SECOND, testLibrary } from '../../test/support/library.ts'
import { builtRecord } from '../../test/support/record.ts'
import type { LibraryStore } from '../store/index.ts'
import { createApp } from './app.tsx'
import { piecesOf } from './held.ts'
import { serve } from './serve.ts'

const record = builtRecord()
const today = () => '2026-11-23'
const assets = { css: [], preload: [], version: 'test' }
let library: LibraryStore
beforeAll(async () => {
  library = await testLibrary()
})
afterAll(() => library.close())

/** A page as a reader has it: marks of HTML gone, blanks folded. */
async function page(
  path: string,
  options: { readonly library?: LibraryStore; readonly elsewhere?: (id: string) => boolean } = { library },
) {
  const app = createApp({ record, assets, today, ...options })
  const response = await app.request(path)
  const html = await response.text()
  const text = html
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
  return { status: response.status, html, text }
}

describe('a provision with the operator’s official text', () => {
  it('stands under the edition, the file and the checksum, with the text in order and its notes', async () => {
    const { text, html } = await page('/ru/instruments/ombudsman-law/3')
    expect(text).toContain(
      'Официальный текст, редакция от 1 июля 2026 года, загружен оператором сайта из файла ombudsman-law.2026-07-01.txt',
    )
    expect(text).toMatch(/Контрольная сумма файла: sha256-[0-9a-f]{64}/)
    expect(text).toMatch(
      /Статья 3\. Пробная неприкосновенность\s*1\. Проба свободна\. 2\. Пробу назначает один человек на три дня\. Сноска\. Статья 3/,
    )
    expect(html).toContain('href="https://adilet.zan.kz/rus/docs/Z2200000154"')
    expect(html).toMatch(/<div class="off" lang="ru">/)
    expect((await page('/en/instruments/ombudsman-law/3')).text).toContain(
      'Official text, edition of 1 July 2026, imported from ombudsman-law.2026-07-01.txt by the operator',
    )
  })
  it('is that of the day, and says how the edition lies to it', async () => {
    const between = await page('/ru/instruments/ombudsman-law/3?at=2024-01-01')
    expect(between.text).toContain('Пробу избирает собрание на два дня')
    expect(between.text).toContain('Эта редакция старше выбранного дня (1 января 2024 года); следующая из загруженных: от 1 июля 2026 года')
    const exact = await page('/ru/instruments/ombudsman-law/3?at=2026-07-01')
    expect(exact.text).not.toMatch(/старше выбранного дня|новее выбранного дня/)
    expect((await page('/ru/instruments/ombudsman-law/3')).text).toContain(
      'Эта редакция старше выбранного дня (23 ноября 2026 года), а более поздней',
    )
    expect((await page('/ru/instruments/ombudsman-law/3?at=2020-01-01')).text).toContain(
      'Эта редакция новее выбранного дня (1 января 2020 года)',
    )
  })
  it('names the acts that the record knows after the edition', async () => {
    const { text } = await page('/ru/instruments/ombudsman-law/9?at=2026-11-01')
    expect(text).not.toContain('после этой редакции акт меняли')
    const only = await emptyLibrary()
    await keep(only, 'ombudsman-law', '2022-11-05', FIRST)
    expect((await page('/ru/instruments/ombudsman-law/4', { library: only })).text).toContain(
      'после этой редакции акт меняли: № 305-VIII (1 июля 2026 года)',
    )
    expect((await page('/ru/instruments/ombudsman-law/9', { library: only })).text).not.toContain('305-VIII (1 июля')
  })
  it('says where it is in another language, and which later edition there is', async () => {
    const english = await page('/en/instruments/ombudsman-law/3')
    expect(english.text).toContain('No text in English is held for this day: the text below is in Russian.')
    const kazakh = await page('/kk/instruments/ombudsman-law/3')
    expect(kazakh.text).toContain('Сынақты жиналыс екі күнге сайлайды')
    expect(kazakh.text).toContain('Одан кейінгі редакция орыс тілінде енгізілген: 2026 жылғы 1 шілде.')
  })
  it('says what is excluded, missing in the file, or not where the record has it', async () => {
    expect((await page('/ru/instruments/ombudsman-law/9')).text).toMatch(/В этой редакции ст\. 9 [^.]*: исключено/)
    expect((await page('/ru/instruments/ombudsman-law/13')).text).toMatch(/нет и не сказано, что исключено: ст\. 13/)
    const whole = await page('/ru/instruments/ombudsman-law/7.18')
    expect(whole.text).toMatch(/нет такого места: ст\. 7\(18\)/)
    expect(whole.text).toContain('Проба вправе:')
    expect((await page('/ru/instruments/ombudsman-law/18')).text).toMatch(/не найдено: ст\. 18/)
  })
  it('of a paragraph or a point is that alone, with the heading and the notes of its article', async () => {
    const edition = await library.editionOn('ombudsman-law', 'ru', '2026-07-01')
    const paths = async (...locals: string[]) =>
      (await piecesOf(library, edition as never, locals)).map((p) => `${p.state}: ${p.units.map((u) => u.path).join(' ')}`)
    expect(await paths('3.2', '7.15', '9', 'general', '99')).toEqual([
      'found: 3 3.2 3!1',
      'excluded: 7 7.15',
      'excluded: 9 9!1',
      'absent: ',
    ])
  })
  it('marks where our gist was read in another edition, and compares the words where it can', async () => {
    // The record read article 3 in the edition of 1 July 2026.
    const same = await page('/ru/instruments/ombudsman-law/4')
    expect(same.text).toContain('Наш пересказ сделан по этой же редакции.')
    const only = await emptyLibrary()
    await keep(only, 'ombudsman-law', '2026-08-01', SECOND)
    expect((await page('/ru/instruments/ombudsman-law/4', { library: only })).text).toContain(
      'наш пересказ сделан по другой редакции (1 июля 2026 года). Ее здесь нет',
    )
    await keep(only, 'ombudsman-law', '2026-07-01', SECOND)
    expect((await page('/ru/instruments/ombudsman-law/4', { library: only })).text).toContain('слова этой нормы в обеих одинаковы')
    await keep(only, 'ombudsman-law', '2026-07-01', FIRST)
    const other = await page('/ru/instruments/ombudsman-law/3', { library: only })
    expect(other.text).toContain('слова этой нормы в ней другие')
    expect(other.html).toContain('/ru/instruments/ombudsman-law/changes?in=ru&amp;from=2026-07-01&amp;to=2026-08-01')
  })
  it('shows an article that the record has not, and invents none', async () => {
    const { status, text } = await page('/ru/instruments/ombudsman-law/1')
    expect([status, text.includes('проба – текст')]).toEqual([200, true])
    expect((await page('/ru/instruments/ombudsman-law/500')).status).toBe(404)
    expect((await page('/ru/instruments/ombudsman-law/1', {})).status).toBe(404)
  })
  it('leads to a place that is in the text, or to the whole text', async () => {
    // Article 7 is not in the Kazakh text; the entry speaks of article 3 too.
    const { html } = await page('/kk/instruments/ombudsman-law/7.18')
    expect(html).not.toContain('#a7"')
    expect(html).toMatch(/text\?in=kk(?:&amp;article=3#a3)?"/)
  })
  it('shows an act that only the library has', async () => {
    expect((await page('/kk/instruments/zan-1')).text).toContain('Бұл акт жазбада жоқ')
    expect((await page('/kk/instruments/zan-1/3')).text).toContain('Сынақты жиналыс екі күнге сайлайды')
    expect((await page('/kk/instruments/zan-1/text')).text).toContain('Сынақты жиналыс екі күнге сайлайды')
    expect((await page('/kk/instruments/zan-2')).status).toBe(404)
  })
  it('without a library is as it was', async () => {
    const { text, status } = await page('/ru/instruments/ombudsman-law/3', {})
    expect(status).toBe(200)
    expect(text).not.toMatch(/загружен оператором|хранятся только на сервере/)
    expect((await page('/ru/instruments/ombudsman-law/text', {})).status).toBe(404)
  })
  it('on a device says that the text is on the server', async () => {
    const device = { elsewhere: (id: string) => id === 'ombudsman-law' }
    for (const path of ['3', 'text', 'changes']) {
      const { status, text } = await page(`/kk/instruments/ombudsman-law/${path}`, device)
      expect([path, status, text.includes('Ресми мәтіндер тек оператордың серверінде')]).toEqual([path, 200, true])
    }
    expect((await page('/kk/instruments/iccpr/14', device)).text).not.toContain('оператордың серверінде')
  })
})

describe('a whole act', () => {
  it('has contents and pages on which every article stands once', async () => {
    const contents = await page('/ru/instruments/prosecutors-office-law/text')
    expect(contents.html.match(/<a href="[^"]*page=\d[^"]*#a\d+"/g)).toHaveLength(45)
    const seen: string[] = []
    for (let n = 1; n <= 9; n++) {
      const { html } = await page(`/ru/instruments/prosecutors-office-law/text?in=ru&page=${n}`)
      const ids = [...html.matchAll(/<h4 class="off__art" id="a(\d+)"/g)].map((x) => x[1] as string)
      if (ids[0] !== undefined && seen.includes(ids[0])) break
      expect(html.length).toBeLessThan(60_000)
      seen.push(...ids)
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, i) => String(i + 1)))
  })
  it('is opened at an article, and says what is not there', async () => {
    const { html, text } = await page('/ru/instruments/prosecutors-office-law/text?article=44')
    expect(html).toContain('id="a44"')
    expect(text).toContain('Статья 44 на этой странице')
    expect((await page('/ru/instruments/prosecutors-office-law/text?article=999')).text).toContain('Статьи 999 в этой редакции не найдено')
  })
  it('names what is missing in it, and links what the record has', async () => {
    const { text, html } = await page('/ru/instruments/ombudsman-law/text?in=ru')
    expect(text).toContain('Статьи, которых в файле нет и про которые не сказано, что они исключены: 2, 5–6, 10–13.')
    expect(text).toMatch(/Нормы записи, которых в этом тексте не нашлось: [^.]*7\.18/)
    expect(html).toMatch(/href="\/ru\/instruments\/ombudsman-law\/3"[^>]*>наш пересказ/)
  })
})

describe('what changed between two editions', () => {
  it('is told by place, with words marked for eye and ear, and with what it touches', async () => {
    const { html, text } = await page('/ru/instruments/ombudsman-law/changes?in=ru')
    expect(text).toContain('от 5 ноября 2022 года и от 1 июля 2026 года')
    expect(html).toMatch(/<del>\s*<span class="vh" lang="ru">убрано: <\/span>\s*избирает собрание/)
    expect(html).toMatch(/<ins>\s*<span class="vh" lang="ru">добавлено: <\/span>\s*назначает один человек/)
    expect(text).toMatch(/Касается в записи: [^.]*Уполномоченного/)
    expect(text).toContain('Ее не было.')
  })
  it('of one edition says that there is none', async () => {
    expect((await page('/ru/instruments/prosecutors-office-law/changes')).text).toContain('Для сравнения нужны хотя бы две редакции')
    expect((await page('/ru/instruments/ombudsman-law/changes?in=ru&from=2026-07-01&to=2022-11-05')).text).toContain(
      'Новая редакция должна быть позже',
    )
  })
})

describe('a server with a library', () => {
  it('shows an import by another process at once, also to who has the page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'arasha-serve-'))
    const address = `sqlite:${join(folder, 'library.db')}`
    const [mine, other] = [await emptyLibrary(address), await emptyLibrary(address)]
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const server = await serve({ port: 0, host: '127.0.0.1', record, root, today, library: mine })
    const ask = (tag?: string) =>
      fetch(`http://127.0.0.1:${server.port}/ru/instruments/ombudsman-law/3`, { headers: tag ? { 'If-None-Match': tag } : {} })
    try {
      const before = await ask()
      expect(await before.text()).not.toContain('Пробу избирает')
      await keep(other, 'ombudsman-law', '2022-11-05', FIRST)
      const first = await ask(before.headers.get('ETag') ?? '')
      expect([first.status, (await first.text()).includes('Пробу избирает')]).toEqual([200, true])
      const tag = first.headers.get('ETag') ?? ''
      expect((await ask(tag)).status).toBe(304)
      await keep(other, 'ombudsman-law', '2022-11-05', SECOND)
      const second = await ask(tag)
      expect([second.status, (await second.text()).includes('Пробу назначает')]).toEqual([200, true])
      const list = (await (await fetch(`http://127.0.0.1:${server.port}/library.json`)).json()) as { instruments: string[] }
      expect(list.instruments).toEqual(['ombudsman-law'])
    } finally {
      server.stop()
      await server.stopped
      await mine.close()
      await other.close()
      rmSync(folder, { recursive: true })
    }
    expect(existsSync(folder)).toBe(false)
  })
})
