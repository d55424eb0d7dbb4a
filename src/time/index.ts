export { type Count, type CountInput, type CountStep, countTerm, type Reading } from './count.ts'
export { addDays, addMonths, addYears, compareDates, DateError, daysBetween, isDate, parseDate, weekday } from './date.ts'
export { parseTerm, type Term, TermError } from './term.ts'
export { type DayOff, type WorkedWeekend, type WorkingDays, workingDays } from './working-days.ts'
