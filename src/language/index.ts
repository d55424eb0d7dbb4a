export { normalise, plainKey, wordsOf } from './fold.ts'
export { dateInWords, type Messages, plural, say } from './say.ts'
export { type FoundSituation, findSituations } from './situations.ts'
export { stem, wordLanguage } from './stem.ts'
