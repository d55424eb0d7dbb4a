import { dateInWords } from '../language/say.ts'
import type { Lang } from './types.ts'

/**
 * Places in sources and names of amending acts, which the record writes in English notation (`arts 5, 8(2); read in kk, ru`), in another
 * language. `titled`: what the record calls something by its English words (acts, States, what a place is). Only what is understood to the last sign
 * is put into other words; of anything else `undefined` is said, and the gate refuses it.
 */
export function located(text: string, lang: Lang, titled: (title: string) => string | undefined = () => undefined): string | undefined {
  if (lang === 'en') return text
  // Clause by clause: what is understood of one does not hang on the others, and a long list of places takes no longer than its parts.
  const clauses = text.split(/; (?![^(]*\))/)
  const said: string[] = []
  for (let from = 0; from < clauses.length; ) {
    let to = Math.min(clauses.length, from + MOST_CLAUSES)
    let found: string | undefined
    for (; to > from && found === undefined; to--) {
      const piece = clauses.slice(from, to).join('; ')
      found = titled(piece) ?? (to === from + 1 ? clause(piece, lang, titled) : undefined)
    }
    if (found === undefined) return undefined
    said.push(found)
    from = to + 1
  }
  return said.join('; ')
}

/** Set words of more clauses than these are not looked for. */
const MOST_CLAUSES = 4

/** One clause: places, names, what is said of them, with their asides. */
function clause(text: string, lang: Other, titled: (title: string) => string | undefined): string | undefined {
  let rest = text
  let out = ''
  while (rest !== '') {
    const found = next(rest, lang, titled)
    if (found === undefined) return undefined
    out += found.said
    rest = rest.slice(found.length)
    const aside = /^ \(([^()]+)\)/.exec(rest)
    if (aside) {
      const said = located(aside[1] as string, lang, titled)
      if (said === undefined) return undefined
      out += ` (${said})`
      rest = rest.slice(aside[0].length)
    }
    const join = /^(?:, |: )/.exec(rest)?.[0] ?? ''
    if (rest !== '' && join === '') return undefined
    out += join
    rest = rest.slice(join.length)
  }
  return out === '' ? undefined : out
}

type Other = Exclude<Lang, 'en'>
type Said = { readonly length: number; readonly said: string } | undefined

const NUMBER = String.raw`\d+[a-z]?(?:[.-]\d+)*(?:\([0-9a-z-]+\))*`
const LIST = String.raw`${NUMBER}(?:(?:, | and | to |[-–])(?:${NUMBER}|\([0-9a-z-]+\)))*`
const DAY = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2} \p{Lu}\p{Ll}+ \d{4}`
const AFTER = '(?=$|[;,:]( |$)| \\()'

/** How a kind of place is said: the numbers, and whether there are several. */
const PLACES: readonly (readonly [RegExp, { readonly [L in Other]: (n: string, many: boolean) => string }])[] = [
  [at(`(?:art\\.?|arts\\.?|articles?) (?<n>${LIST})`), { kk: (n, many) => `${n}-бап${many ? 'тар' : ''}`, ru: (n) => `ст. ${n}` }],
  [
    at(`(?:paras?\\.?|paragraphs?) (?<n>${LIST})`),
    { kk: (n, many) => `${n}-тармақ${many ? 'тар' : ''}`, ru: (n, many) => `${many ? 'пп' : 'п'}. ${n}` },
  ],
  [
    at(`rules? (?<n>${LIST})`),
    { kk: (n, many) => `${n}-қағида${many ? 'лар' : ''}`, ru: (n, many) => `${many ? 'правила' : 'правило'} ${n}` },
  ],
  [at(`(?:p\\.|pp\\.|pages?) (?<n>${LIST})`), { kk: (n) => `${n}-бет`, ru: (n) => `с. ${n}` }],
  [at(`(?:section|sections) (?<n>${LIST})`), { kk: (n) => `${n}-бөлім`, ru: (n) => `раздел ${n}` }],
  [at(`act (?<n>[0-9]+-[IVXL]+)`), { kk: (n) => `№ ${n} акт`, ru: (n) => `акт № ${n}` }],
  [at(`document (?<n>[A-Z0-9_]+)`), { kk: (n) => `${n} құжаты`, ru: (n) => `документ ${n}` }],
  [at(`(?:chapters?|ch\\.) (?<n>${LIST})`), { kk: (n) => `${n}-тарау`, ru: (n) => `глава ${n}` }],
  [at('(?:c|C)onstitution (?:of )?(?<n>[0-9]{4})'), { kk: (n) => `${n} жылғы Конституция`, ru: (n) => `Конституция ${n} года` }],
  [at('year (?<n>[0-9]{4})'), { kk: (n) => `${n} жыл`, ru: (n) => `${n} год` }],
  [at('values? for (?<n>[0-9]{4})'), { kk: (n) => `${n} жылғы мәні`, ru: (n) => `значение на ${n} год` }],
  [at('calendar of (?<n>[0-9]{4})'), { kk: (n) => `${n} жылғы күнтізбе`, ru: (n) => `календарь ${n} года` }],
  [at('session (?<n>[0-9]+)'), { kk: (n) => `${n}-сессия`, ru: (n) => `${n}-я сессия` }],
  [at('decree No\\. (?<n>[0-9]+)'), { kk: (n) => `№ ${n} Жарлық`, ru: (n) => `Указ № ${n}` }],
  [at(`reply on para\\. (?<n>${LIST})`), { kk: (n) => `${n}-тармаққа жауап`, ru: (n) => `ответ по п. ${n}` }],
  [at(`on para\\. (?<n>${LIST})`), { kk: (n) => `${n}-тармақ туралы`, ru: (n) => `о п. ${n}` }],
  [at('(?:art )?(?<n>[IVXL]+) heading'), { kk: (n) => `${n} тақырыбы`, ru: (n) => `заголовок ${n}` }],
  // What stands on a site is called by its address.
  [at('(?<n>[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:kz|com|org|tv)(?:/[a-z0-9/]+)?)'), { kk: (n) => `${n} сайты`, ru: (n) => `сайт ${n}` }],
  [at(`on art\\. (?<n>${LIST})`), { kk: (n) => `${n}-бап туралы`, ru: (n) => `о ст. ${n}` }],
]

function at(pattern: string): RegExp {
  return new RegExp(`^${pattern}${AFTER}`, 'u')
}

const LANGS = {
  kk: { kk: 'қазақша', ru: 'по-казахски' },
  ru: { kk: 'орысша', ru: 'по-русски' },
  en: { kk: 'ағылшынша', ru: 'по-английски' },
}
const READ = at('read in (?<l>(?:kk|ru|en)(?:, (?:kk|ru|en))*)')
/** What is said of a day; `…` stands for it. */
const AS_OF = {
  'page as seen': { kk: '… күнгі бет', ru: 'страница на …' },
  'summary as seen': { kk: '… күнгі қысқаша мазмұны', ru: 'краткое изложение на …' },
  'text as seen': { kk: '… күнгі мәтін', ru: 'текст на …' },
  'copy as seen': { kk: '… күнгі көшірме', ru: 'копия на …' },
  'statement as seen': { kk: '… күнгі мәлімдеме', ru: 'заявление на …' },
  'whole document, as seen': { kk: '… күнгі тұтас құжат', ru: 'весь документ на …' },
  'as far as read on': { kk: '… күні оқылған бөлігі', ru: 'в той части, что прочитана …' },
  'edition of': { kk: '… күнгі редакция', ru: 'редакция: …' },
  'law of': { kk: '… күнгі заң', ru: 'закон: …' },
  'decree of': { kk: '… күнгі жарлық', ru: 'указ: …' },
} as const
const DATED = new RegExp(`^(?<p>${Object.keys(AS_OF).join('|')}) (?<d>${DAY})${AFTER}`, 'u')
const BARE = new RegExp(`^(?<d>${DAY})${AFTER}`, 'u')
const ACT = new RegExp(`^(?<k>Law|Constitutional Law) No\\. (?<n>[\\w-]+)(?: of (?<d>${DAY}))?${AFTER}`, 'u')

function next(text: string, lang: Other, titled: (title: string) => string | undefined): Said {
  for (const [pattern, say] of PLACES) {
    const m = pattern.exec(text)
    const n = m?.groups?.n
    if (m && n)
      return {
        length: m[0].length,
        said: say[lang](listed(n, lang), /,| and | to |–/.test(n) || m[0].startsWith('arts') || m[0].startsWith('paras')),
      }
  }
  const read = READ.exec(text)
  if (read?.groups?.l) {
    const names = read.groups.l.split(', ').map((l) => LANGS[l as Lang][lang])
    return { length: read[0].length, said: lang === 'ru' ? `прочитано ${names.join(', ')}` : `${names.join(', ')} оқылды` }
  }
  const dated = DATED.exec(text)
  if (dated?.groups?.d) {
    const day = dayOf(dated.groups.d, lang)
    const phrase = AS_OF[dated.groups.p as keyof typeof AS_OF]
    return day && phrase ? { length: dated[0].length, said: phrase[lang].replace('…', day) } : undefined
  }
  const bare = BARE.exec(text)
  if (bare?.groups?.d) {
    const day = dayOf(bare.groups.d, lang)
    return day ? { length: bare[0].length, said: day } : undefined
  }
  const act = ACT.exec(text)
  if (act?.groups) return { length: act[0].length, said: actName(act.groups, lang) }
  return named(text, lang, titled)
}

/** What stands about a place: a heading, a note under it. */
const ABOUT = { heading: { kk: 'тақырыбы', ru: 'заголовок' }, footnote: { kk: 'сілтеме ескертпесі', ru: 'сноска' } } as const

/** What the record calls by these words, a place with what is said of it: as long a piece of the text as is known. */
function named(text: string, lang: Other, titled: (title: string) => string | undefined): Said {
  const ends = [...text.matchAll(/$|[;,:](?= )| (?=\()/g)].map((m) => m.index).toReversed()
  for (const end of ends) {
    const piece = text.slice(0, end)
    const said = titled(piece) ?? qualified(piece, lang, titled)
    if (said !== undefined) return { length: end, said }
  }
  return undefined
}

/** `ch. 6 heading`, `arts 5, 6 and those named`: a place, and something of it. */
function qualified(piece: string, lang: Other, titled: (title: string) => string | undefined): string | undefined {
  const [, place = '', about = ''] = /^(.+) (heading|footnote)$/.exec(piece) ?? []
  const whole = place === '' ? undefined : located(place, lang, titled)
  if (whole !== undefined) {
    const word = ABOUT[about as keyof typeof ABOUT][lang]
    return lang === 'kk' ? `${whole}, ${word}` : `${word}: ${whole}`
  }
  const [, first = '', second = ''] = /^(.+?) and (.+)$/.exec(piece) ?? []
  const [a, b] = first === '' ? [] : [located(first, lang, titled), located(second, lang, titled)]
  return a === undefined || b === undefined ? undefined : `${a} ${lang === 'kk' ? 'және' : 'и'} ${b}`
}

function listed(n: string, lang: Other): string {
  return n.replaceAll(' and ', lang === 'ru' ? ' и ' : ' және ').replaceAll(' to ', ' – ')
}

function actName({ k, n, d }: { readonly [name: string]: string | undefined }, lang: Other): string {
  const day = d === undefined ? undefined : dayOf(d, lang)
  const whole = k === 'Constitutional Law'
  if (lang === 'ru') return `${whole ? 'Конституционный закон' : 'Закон'} ${day ? `от ${day} ` : ''}№ ${n}`
  return `${day ? `${day} күнгі ` : ''}№ ${n} ${whole ? 'Конституциялық заң' : 'Заң'}`
}

const MONTHS = Array.from({ length: 12 }, (_, i) => dateInWords(`2000-${String(i + 1).padStart(2, '0')}-01`, 'en').split(' ')[1])

/** A day as a place writes it, in words of the language. */
function dayOf(text: string, lang: Lang): string | undefined {
  if (/^\d{4}-/.test(text)) return dateInWords(text, lang)
  const [d, name, y] = text.split(' ')
  const month = MONTHS.indexOf(name)
  return month < 0 ? undefined : dateInWords(`${y}-${String(month + 1).padStart(2, '0')}-${String(d).padStart(2, '0')}`, lang)
}
