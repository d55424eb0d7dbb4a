import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importText, type Order } from './import.ts'
import { Refusal } from './refusal.ts'
import { docx, instrument, LAW, pdf } from './testkit.ts'

const bytes = (t: string) => new TextEncoder().encode(t)
const law = LAW.join('\n\n')
const of = (data: Uint8Array, over: Partial<Order> = {}) =>
  importText({ data, name: 'law.txt', instrument: instrument(), edition: '2024-09-01', ...over })

function refusal(data: Uint8Array, over: Partial<Order> = {}): string {
  try {
    of(data, over)
  } catch (error) {
    if (error instanceof Refusal) return `${error.code}: ${error.message}`
    throw error
  }
  return 'imported'
}

/** windows-1251, for the letters of our samples. */
const cp1251 = (t: string) =>
  Uint8Array.from(
    [...t].map((c) => (c === '№' ? 0xb9 : c === '–' ? 0x96 : c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0))),
  )

/** A zip whose one part claims to be small and is not. */
function lyingBomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(80_000_000, 32))
  const name = Buffer.from('word/document.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(1000, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}

describe('good files', () => {
  it.each([
    ['text', bytes(law)],
    ['text with its mark and Windows lines', bytes(`\uFEFF${law.replace(/\n/g, '\r\n')}`)],
    ['windows-1251', cp1251(law)],
    ['PDF', pdf(LAW)],
    ['Word', docx(LAW)],
    [
      'HTML',
      bytes(
        `<html><body><article>${LAW.map((l) => (/^(?:Статья|Глава)/.test(l) ? `<h3>${l}</h3>` : `<p>${l}</p>`)).join('')}</article></body></html>`,
      ),
    ],
    [
      'Markdown',
      bytes(`# ${LAW.map((l) => (/^(?:Статья|Глава)/.test(l) ? `**${l}**` : l.startsWith('Сноска') ? `> *${l}*` : l)).join('\n\n')}`),
    ],
  ])('the same law is read from %s', (_, data) => {
    const edition = of(data)
    expect([edition.report.articles, edition.report.excluded, edition.report.signs.in - edition.report.signs.out]).toEqual([4, ['3'], 0])
    const points = edition.act.units.filter((u) => /^(?:paragraph|point)$/.test(u.kind)).map((u) => u.path)
    expect(points).toEqual(['1.1', '1.2', '1.3', '2.1', '2.1.1', '2.1.2', '2.2'])
  })
})

describe('bad files are refused with what and where', () => {
  const good = pdf(LAW)
  const entity =
    '<?xml version="1.0"?>\n<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<akomaNtoso><act><body><p>&x;</p></body></act></akomaNtoso>'
  it.each<[string, Uint8Array, RegExp, Partial<Order>?]>([
    ['an empty file', new Uint8Array(), /^no-text: the file is empty$/],
    ['a PDF cut off', good.subarray(0, good.length >> 1), /^truncated: the PDF is cut off: after \d+ bytes there is no table of its parts/],
    [
      'a PDF cut inside with its end left on',
      Buffer.concat([good.subarray(0, 400), good.subarray(good.length - 60)]),
      /^truncated: the PDF is damaged/,
    ],
    ['a scan', pdf(LAW, { scan: true }), /^no-text: the PDF is a scan: 1 pages with 1 pictures and 0 letters of text/],
    [
      'a locked PDF',
      Buffer.from(Buffer.from(good).toString('latin1').replace('/Root 1 0 R', '/Encrypt 9 0 R/Root 1 0 R'), 'latin1'),
      /^encrypted: the PDF is locked/,
    ],
    [
      'a zip bomb that says so',
      zipSync({ 'word/document.xml': new Uint8Array(150_000_000) }, { level: 1 }),
      /^too-large: the file of \d+ bytes unpacks to more than 1\d\d MB/,
    ],
    ['a zip bomb that lies', lyingBomb(), /^too-large: the file of \d+ bytes unpacks to more than 64 MB/],
    ['a zip that is no document', zipSync({ 'a.txt': strToU8('x') }), /^unknown-format: the file is a zip without word\/document.xml/],
    ['a Word document cut off', docx(LAW).subarray(0, 300), /^truncated: the file is cut off/],
    [
      'XML with an external entity',
      bytes(entity),
      /^external-entity: line 2: the XML has a document type that names something outside the file/,
    ],
    ['XML cut off', bytes('<akomaNtoso><act>\n<body><p>текст</p>'), /^truncated: the XML is cut off: <body> of line 2 is never closed/],
    ['XML nested without end', bytes(`<akomaNtoso>${'<a>'.repeat(5000)}`), /^too-large: line 1: the XML is nested more than 256 deep/],
    ['other XML', bytes('<?xml version="1.0"?><rss/>'), /^unknown-format: line 1: the XML is <rss>, not Akoma Ntoso/],
    [
      'another law',
      bytes(law),
      /^wrong-act: the file is another act: its title is "О мирных собраниях"; test-law is "О прокуратуре"/,
      {
        instrument: instrument({
          title: { kk: 'Прокуратура туралы', ru: 'О прокуратуре', en: 'On the prosecutor' },
          short: { kk: 'Прокуратура', ru: 'Прокуратура', en: 'Prosecutor' },
        }),
      },
    ],
    [
      'another law of the same name',
      bytes(law),
      /^wrong-act: the file is another act: it was adopted on 2020-05-25/,
      { instrument: instrument({ adopted: '1995-03-17' }) },
    ],
    [
      'another number',
      bytes(law),
      /^wrong-act: the file is another act: its number is 333-VI; test-law has 334-VI/,
      { instrument: instrument({ number: '334-VI' }) },
    ],
    [
      'an edition before adoption',
      bytes(law),
      /^edition-date: the edition of 2019-01-01 cannot be: the act was adopted on 2020-05-25$/,
      { edition: '2019-01-01' },
    ],
    [
      'an edition of no day',
      bytes(law),
      /^edition-date: the date of the edition, "2021-02-30", is not a day of the calendar$/,
      { edition: '2021-02-30' },
    ],
    ['no edition', bytes(law), /^edition-date: the date of the edition is not known/, { edition: undefined }],
    ['another language', bytes(law), /^wrong-language: the text is in Russian, not in Kazakh$/, { lang: 'kk' }],
    [
      'two encodings in one file',
      Buffer.concat([bytes(`${law}\n`), cp1251('Статья 5. Ещё одна статья')]),
      /^encoding: line \d+ \(byte \d+\): the file mixes encodings/,
    ],
    [
      'letters saved through a wrong encoding',
      bytes(new TextDecoder('windows-1251').decode(bytes(law))),
      /^encoding: line 1: the letters were saved in a wrong encoding/,
    ],
    ['letters lost', bytes(law.replace('митинг', 'ми\uFFFDинг')), /^encoding: line \d+: a letter was lost/],
    ['no article', bytes(LAW.slice(0, 2).join('\n\n')), /^no-articles: no article was found in \d+ signs of text/],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /^unknown-format: the file is an old Word document/],
  ])('%s', (_, data, expected, over) => {
    expect(refusal(data, over ?? {})).toMatch(expected)
  })
  it('whatever is cut or changed in a PDF, it is read or refused, never worse', () => {
    for (let i = 0; i < 300; i++) {
      const broken = Buffer.from(good)
      for (let k = 0; k < 3; k++) broken[(i * 7919 + k * 104_729) % broken.length] = (i * 31 + k * 17) & 255
      expect(refusal(broken)).toMatch(/^(?:imported|[a-z-]+: )/)
      expect(refusal(good.subarray(0, (i * 104_729) % good.length))).toMatch(/^[a-z-]+: /)
    }
  })
})
