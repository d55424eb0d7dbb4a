export { type Prevails, prevails } from './prevails.ts'
export { type Shown, shown } from './shown.ts'
export { type Change, changesBetween, normOn, UnknownIdError, weakest } from './view.ts'
export { actName } from './words.ts'
