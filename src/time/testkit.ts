import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { CountingRule, HolidayYear, ZoneSpan } from '../record/types.ts'

/** The calendars of the record as they stand in its files: tests take law from there, not from code. */
export function calendars(): { rules: CountingRule[]; holidays: HolidayYear[]; zones: ZoneSpan[] } {
  const folder = (name: string) => {
    const path = fileURLToPath(new URL(`../../record/calendars/${name}/`, import.meta.url))
    return readdirSync(path)
      .filter((f) => f.endsWith('.yaml'))
      .sort()
      .flatMap((f) => [parse(readFileSync(path + f, 'utf8'), { schema: 'core' })].flat())
  }
  return { rules: folder('counting'), holidays: folder('holidays'), zones: folder('zones') }
}
