import type { Lang } from '../record/types.ts'

/** Words that hold a question together and say nothing of what it is about. Never negations: "without a lawyer" is not "with a lawyer". */
const WORDS: { readonly [L in Lang]: string } = {
  kk: 'мен бен пен және немесе ма ме ба бе па пе бар қалай қайда қашан кім қандай қанша үшін туралы бойынша деген болады бола болса керек неге маған сізге ол бұл осы сол',
  ru: 'а и или но в во на с со к ко о об обо от до из за по при для у же ли бы как где куда когда кто что какой какая какие сколько чем это этот эта мне меня мы я он она они если то',
  en: 'a an the and or of to in on at by for from with as is are am be been was were do does did can could may might will would should how where when who what which why i me my we our you your he she it its they their this that these those if',
}

const SETS = { kk: setOf('kk'), ru: setOf('ru'), en: setOf('en') } as const

/** Does the word only hold the question together, in its language? */
export function isFunctionWord(word: string, lang: Lang): boolean {
  return SETS[lang].has(word.toLowerCase())
}

function setOf(lang: Lang): ReadonlySet<string> {
  return new Set(WORDS[lang].split(' '))
}
