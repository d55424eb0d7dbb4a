import { describe, expect, test } from 'vitest'
import { kazakhRoots, keysOf, normalise, onOtherKeys, plainKey, stem, tokens, wordsOf, writingOf } from './index.ts'

const keys = (text: string) => tokens(text).map((t) => t.key)

describe('letters', () => {
  test('Latin look-alikes in a Kazakh word become Cyrillic, and the other way round', () => {
    expect(normalise('тiл')).toBe('тіл')
    expect(normalise('əділет')).toBe('әділет')
    expect(normalise('aлмaды')).toBe('алмады')
    expect(normalise('ІССPR')).toBe('iccpr')
  })
  test('stress marks, soft hyphens and joined forms do not matter', () => {
    expect(normalise('за\u0301мок')).toBe('замок')
    expect(normalise('құ\u00adқық')).toBe('құқық')
  })
  test('a number stays findable beside its word', () => {
    expect(wordsOf('146-бабы, 19.2, № 305-VIII')).toEqual(['146', 'бабы', '19', '2', '305', 'viii'])
  })
  test('digits typed by the Kazakh layout are letters, but a number before a word is a number', () => {
    expect(wordsOf('090ы0ы')).toEqual(['құқығы'.replace('ғ', 'қ')])
    expect(wordsOf('15 тәулік 2бап')).toEqual(['15', 'тәулік', '2', 'бап'])
  })
  test('the key forgets what a Russian keyboard lacks', () => expect(plainKey('өмірге')).toBe('омирге'))
  test('keys pressed in the other layout', () => {
    expect(onOtherKeys('ghjrehjh')).toEqual(['прокурор'])
    expect(onOtherKeys('сщгке')).toEqual(['court'])
  })
})

describe('one sentence, however typed, has the same keys', () => {
  const full = keys('Полиция мені ұстап алды, құқығым бұзылды')
  test.each([
    ['without Kazakh letters', 'полиция мени устап алды кукыгым бузылды'],
    ['in the alphabet of 2018', 'polıtsıa meni ustap aldy quqyǵym buzyldy'.replace('polıtsıa', 'polıtsıya')],
    ['in the alphabet of 2021', 'politsiya menı ūstap aldy qūqyğym būzyldy'],
    ['without any marks', 'politsiya meni ustap aldy kukygym buzyldy'],
  ])('%s', (_, text) => expect(keys(text).slice(1)).toEqual(full.slice(1)))
})

describe('the language of a passage', () => {
  test.each([
    ['kk', 'жалақымды бермей жатыр'],
    ['kk', 'жалакымды бермей жатыр'],
    ['kk', 'zhalaqymdy bermei jatyr'],
    ['ru', 'жене брата отказали в свидании'],
    ['ru', 'меня задержали на митинге'],
    ['en', 'my brother was detained at a rally'],
  ])('%s: %s', (lang, text) => expect(writingOf(text)?.lang).toBe(lang))
  test('a text without words has none', () => expect(writingOf('146 – 2012')).toBeUndefined())
  test('where a word fits two languages, the page decides', () => {
    expect(writingOf('адвокат', 'ru')?.lang).toBe('ru')
    expect(writingOf('адвокат', 'kk')?.lang).toBe('kk')
  })
  test('each word may have its own', () => {
    expect(tokens('Конституция туралы мақала: freedom of assembly').map((t) => t.lang)).toEqual(['kk', 'kk', 'kk', 'en', 'en', 'en'])
  })
})

test('Russian and English are stemmed by Snowball', () => {
  expect(stem('задержанного', 'ru')).toBe(stem('задержанным', 'ru'))
  expect(stem('detentions', 'en')).toBe('detent')
})

test('the forms of one Russian noun have one key, where Snowball takes an end for a verb', () => {
  for (const forms of [
    'защита защиту защите защитой',
    'орган органа органы органов',
    'комитет комитете',
    'призыв призыва',
    'режим режиме',
    'правил правила',
  ])
    expect(new Set(forms.split(' ').map((w) => stem(w, 'ru'))).size, forms).toBe(1)
  expect(stem('правила', 'ru')).not.toBe(stem('права', 'ru'))
})

test('a Kazakh word may be a form of more than one root', () => {
  expect(kazakhRoots('балама')).toEqual(['бала'])
  expect(kazakhRoots('ақшам')).toEqual(['ақша'])
  expect(kazakhRoots('маған')).toEqual([])
  expect(stem('куәларды', 'kk')).toBe('куә')
})

test('a suffix joined to an abbreviation falls off, a joined word keeps its first part', () => {
  expect(stem('АҚШ-пен', 'kk')).toBe('ақш')
  expect(stem('146-бабы', 'kk')).toBe('146')
  expect(stem('іс-қимылдың', 'kk')).toBe('іс-қимыл')
})

test('a query is looked for under every reading of its words', () => {
  expect(keysOf('шагымы')).toContain(plainKey(stem('шағым', 'kk')))
  expect(keysOf('ustady')).toContain(plainKey(stem('ұстады', 'kk')))
})

test('places of tokens lead back to the text', () => {
  const text = 'ҚК 146-бабы бойынша шағым'
  for (const t of tokens(text)) expect(text.slice(t.from, t.to)).toBe(t.text)
})

test('keeps apart English words of the law that a stemmer makes one', () => {
  for (const [one, other] of [
    ['minority', 'minor'],
    ['nationality', 'nation'],
    ['authorities', 'author'],
    ['international', 'internal'],
    ['publication', 'public'],
  ] as const)
    expect(stem(one, 'en'), one).not.toBe(stem(other, 'en'))
  expect(stem('minorities', 'en')).toBe(stem('minority', 'en'))
})

test('reads a word alone as English where English is expected, and Kazakh in Latin letters elsewhere', () => {
  for (const word of ['salary', 'gender', 'jury']) expect(tokens(word, 'en')[0]?.lang, word).toBe('en')
  expect(tokens('zhumys', 'kk')[0]?.lang).toBe('kk')
})
