import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import type { Instrument } from '../record/types.ts'
import type { Reading } from './block.ts'
import { readText } from './read-text.ts'

/** Real texts stand beside the checkout; where they do not, tests on them say so and are skipped. */
const base = process.env.ARASHA_SHARED ?? join(import.meta.dirname, '../../../shared')
export const data = join(base, 'data')
export const hasData = existsSync(join(data, 'law-kz'))
export const orSaySo = hasData ? '' : ' (skipped: no ../shared/data and no ARASHA_SHARED)'

/** A reading of lines, as a plain text export gives them. */
export const lines = (...all: string[]): Reading => readText(all.join('\n\n'))

export const instrument = (over: Partial<Instrument> = {}): Instrument =>
  ({
    id: 'test-law',
    kind: 'law',
    title: { kk: 'Бейбіт жиналыстар туралы', ru: 'О мирных собраниях', en: 'On peaceful assemblies' },
    short: { kk: 'Жиналыстар туралы заң', ru: 'Закон о собраниях', en: 'Assemblies law' },
    adopted: '2020-05-25',
    number: '333-VI',
    provisions: [],
    ...over,
  }) as Instrument

/** A law in small, in Russian, with what real ones have. */
export const LAW = [
  'О мирных собраниях',
  'Закон Республики Казахстан от 25 мая 2020 года № 333-VI ЗРК.',
  'Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ',
  'Статья 1. Основные понятия',
  'В настоящем Законе используются понятия:',
  '1) митинг – публичное выражение мнения;',
  '2) исключен Законом РК от 01.07.2024 № 110-VIII (вводится в действие с 01.09.2024);',
  '3) пикет – выражение мнения одним лицом.',
  'Статья 2. Право собираться',
  '1. Граждане вправе собираться мирно:',
  '1) без оружия;',
  '2) без насилия.',
  'Никто не может быть принужден к участию.',
  '2. Ограничения устанавливаются законом.',
  'Сноска. Статья 2 с изменениями, внесенными Законом РК от 12.07.2023 № 23-VIII (вводится в действие с 01.01.2024).',
  'Статья 3. Уведомление',
  'Сноска. Статья 3 исключена Законом РК от 12.07.2023 № 23-VIII (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования).',
  'Статья 4. Введение в действие',
  'Настоящий Закон вводится в действие со дня опубликования.',
  'Президент Республики Казахстан К. ТОКАЕВ',
] as const

/** A PDF of lines of text: one page, one font with a table of letters, as small as a PDF can be. `scan`: a picture instead. */
export function pdf(text: readonly string[], options: { readonly scan?: boolean } = {}): Uint8Array {
  const letters = [...new Set(text.join(''))]
  const code = (c: string) => (letters.indexOf(c) + 1).toString(16).padStart(4, '0')
  const cmap = `1 begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar ${letters.map((c) => `<${code(c)}> <${c.charCodeAt(0).toString(16).padStart(4, '0')}>`).join(' ')} endbfchar`
  const page = options.scan
    ? 'q 600 0 0 800 0 0 cm /I0 Do Q'
    : text
        .map(
          (l, i) =>
            `BT /F0 12 Tf 1 0 0 1 40 ${760 - i * 16} Tm ${/^(?:Статья|Глава)/.test(l) ? '2' : '0'} Tr <${[...`   ${l}`].map((c) => code(c === ' ' && !letters.includes(' ') ? (letters[0] as string) : c)).join('')}> Tj ET`,
        )
        .join('\n')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F0 5 0 R>>/XObject<</I0 8 0 R>>>>>>',
    packed(page),
    '<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 6 0 R>>',
    packed(cmap),
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/DW 500>>',
    packed('', '/Subtype/Image/Width 1/Height 1'),
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const at: number[] = []
  let size = parts[0]?.length ?? 0
  const add = (b: Buffer) => {
    parts.push(b)
    size += b.length
  }
  for (const [i, o] of objects.entries()) {
    at.push(size)
    add(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), typeof o === 'string' ? Buffer.from(o) : o, Buffer.from('\nendobj\n')]))
  }
  const xref = size
  add(
    Buffer.from(
      `xref\n0 ${at.length + 1}\n0000000000 65535 f \n${at.map((a) => `${String(a).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size ${at.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

function packed(content: string, more = ''): Buffer {
  const data = deflateSync(Buffer.from(content, 'latin1'))
  return Buffer.concat([Buffer.from(`<</Filter/FlateDecode/Length ${data.length}${more}>>stream\n`), data, Buffer.from('\nendstream')])
}

/** A Word document of paragraphs; headings are bold. */
export function docx(paragraphs: readonly string[]): Uint8Array {
  const escaped = (t: string) => t.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const body = paragraphs
    .map(
      (p) =>
        `<w:p><w:r>${/^(?:Статья|Глава)/.test(p) ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(p)}</w:t></w:r></w:p>`,
    )
    .join('')
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) })
}
