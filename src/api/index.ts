export {
  compareAnswer,
  deadlinesAnswer,
  deadlinesCalendar,
  draftAnswer,
  prevailsAnswer,
  recordAnswer,
  type Shown,
  showAnswer,
  situationsAnswer,
  stamp,
  templateOf,
  termAnswer,
} from './answers.ts'
export { type ApiOptions, createApi } from './api.ts'
export { InputError, printable } from './input.ts'
