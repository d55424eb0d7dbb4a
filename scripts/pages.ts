// Measures every page of the site in three languages; a table by kind and language, then what was found; exit code 1 where anything was.
// `node scripts/pages.ts [--kind KIND]... [--lang LANG]... [--no-links] [--no-html] [--no-axe] [--alike] [--jobs N]`
// `--alike`: of parts of pages that are built alike axe sees the first alone; `--jobs`: pages that the browser and the validator have in hand.
import './jsx.ts'
import { parseArgs } from 'node:util'
import { launch } from '../test/support/chromium.ts'
import { everyPage } from '../test/support/every-page.ts'
import { buildIfStale } from './build.ts'
import {
  type Finding,
  followLinks,
  lookAtPages,
  type Progress,
  type Reading,
  readPages,
  type SitePage,
  validatePages,
} from './pages/measure.ts'
import { crawlTable, extremes, findingLines } from './pages/report.ts'

const { values } = parseArgs({
  options: {
    kind: { type: 'string', multiple: true },
    lang: { type: 'string', multiple: true },
    'no-links': { type: 'boolean', default: false },
    'no-html': { type: 'boolean', default: false },
    'no-axe': { type: 'boolean', default: false },
    alike: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '2' },
  },
})

await buildIfStale()
// Only now: the site is read through the hook above, from what has just been built.
const { jobPages, LANGUAGES, RECORD_PAGES, record, testServer } = await import('../test/support/site.ts')

/** Every page once, by kind: what the record has pages for, then the lists, the variants and the job as the tests know them. */
function allPages(): SitePage[] {
  // What shares a page with another kind (a template with its remedy) is counted where it comes first.
  const known = new Map<string, string>()
  for (const [kind, paths] of everyPage(record)) for (const path of paths) if (!known.has(path)) known.set(path, kind)
  return LANGUAGES.flatMap((lang) => [
    ...[...known].map(([path, kind]): SitePage => ({ kind, lang, path: `/${lang}${path}` })),
    ...RECORD_PAGES.filter((p) => !known.has(p.path)).map(
      (p): SitePage => ({ ...p, kind: p.path.includes('?') ? 'variant' : 'list', lang, path: `/${lang}${p.path}` }),
    ),
    ...jobPages(lang).map((p): SitePage => ({ ...p, kind: 'job', lang, path: `/${lang}${p.path}` })),
  ])
}

const pages = allPages().filter((p) => (!values.kind || values.kind.includes(p.kind)) && (!values.lang || values.lang.includes(p.lang)))
if (pages.length === 0) {
  console.error(`pages: no such page; kinds: ${[...new Set(allPages().map((p) => p.kind))].join(', ')}; languages: ${LANGUAGES.join(', ')}`)
  process.exit(2)
}

const findings: Finding[] = []
const note = (finding: Finding) => {
  findings.push(finding)
  // A run takes long: what is found is told at once.
  console.error(findingLines([finding], 1))
}
const began = new Map<string, number>()
const told = new Map<string, number>()
/** At most one line in ten seconds for each thing that is going on. */
const progress: Progress = (what, done, all) => {
  const now = performance.now()
  const since = began.get(what) ?? now
  began.set(what, since)
  if (done < all && now - (told.get(what) ?? since) < 10_000) return
  told.set(what, now)
  console.error(`${what} ${done} of ${all}, ${(done / Math.max(0.001, (now - since) / 1000)).toFixed(1)}/s, ${findings.length} found`)
}

const server = await testServer()
const { origin } = server
const readings = await readPages(origin, pages, note, progress)
const beyond = values['no-links'] ? [] : await followLinks(origin, readings, note, progress)
const jobs = Number(values.jobs)
const validate = async () => values['no-html'] || (await validatePages(origin, pages, jobs, note, progress))
/** How many pages axe has seen. */
const look = async (): Promise<number> => {
  if (values['no-axe']) return 0
  const browser = await launch()
  try {
    return await lookAtPages(browser, origin, pages, { tabs: jobs, alike: values.alike }, note, progress)
  } finally {
    await browser.close()
  }
}
const [seen] = await Promise.all([look(), validate()])
server.stop()

const left = new Set([
  ...(values['no-links'] ? ['links'] : []),
  ...(values['no-html'] ? ['html'] : []),
  ...(values['no-axe'] ? ['axe', 'sideways'] : []),
])
console.log(crawlTable(readings, findings, left))
const most = (title: string, of: (r: Reading) => number, digits: number) =>
  console.log(`\n${title}\n${extremes(readings, of, (n) => n.toFixed(digits))}`)
most('Slowest, ms', (r) => r.ms, 0)
most('Heaviest, kB on the wire with styles and scripts', (r) => r.bytes / 1000, 1)
if (!values['no-axe']) console.log(`\naxe saw ${seen} of ${pages.length} pages${values.alike ? ', what is built differently' : ''}.`)
if (!values['no-links']) console.log(`\n${beyond.length} further addresses of pages are linked: they answer, and were not measured.`)
console.log(findings.length === 0 ? '\nNothing found.' : `\n${findings.length} found\n${findingLines(findings, 50)}`)
process.exit(findings.length === 0 ? 0 : 1)
