export { type Prevails, type PrevailsStep, prevails } from './prevails.ts'
export { type Change, changesBetween, type NormOn, normOn, provisionsOn, type State, UnknownIdError, weakest } from './view.ts'
