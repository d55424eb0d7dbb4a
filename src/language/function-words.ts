import type { Lang } from '../record/types.ts'

/** Words that hold a question together and say nothing of what it is about. Never negations: "without a lawyer" is not "with a lawyer". */
const WORDS: { readonly [L in Lang]: string } = {
  kk: 'неше нешінші қай қайсы кімге кімнен кімнің мен бен пен және немесе ма ме ба бе па пе бар қалай қайда қашан кім қандай қанша үшін туралы бойынша деген болады бола болса керек неге маған мені менің біз бізге біздің сіз сізге олар оны оның оған ол бұл осы сол еді екен ғой жатыр тұр отыр жүр',
  ru: 'кому кого чей чья чьи а и или но в во на с со к ко о об обо от до из за по при для у же ли бы как где куда когда кто что какой какая какие сколько чем это этот эта мне меня мой моя мою моего моей моих мы нас нам вы вас вам я он она они его ее ему ей их им если то хочу хотят хочет есть был была было были быть',
  en: 'a an the and or of to in on at by for from with as is are am be been was were do does did can could may might will would should how where when who what which why i me my we our you your he she it its they their this that these those if us have has had get got want there some any',
}

const SETS = { kk: setOf('kk'), ru: setOf('ru'), en: setOf('en') } as const

/** Does the word only hold the question together, in its language? */
export function isFunctionWord(word: string, lang: Lang): boolean {
  return SETS[lang].has(word.toLowerCase())
}

function setOf(lang: Lang): ReadonlySet<string> {
  return new Set(WORDS[lang].split(' '))
}
