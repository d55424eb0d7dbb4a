export { type Prevails, type PrevailsStep, prevails } from './prevails.ts'
export { kindOf, type Shown, shown } from './shown.ts'
export { type Change, changesBetween, type NormOn, normOn, provisionsOn, type State, UnknownIdError, weakest } from './view.ts'
