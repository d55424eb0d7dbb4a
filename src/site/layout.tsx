import type { Child } from 'hono/jsx'
import { dateInWords, say } from '../language/say.ts'
import { bindingSpan } from '../record/record.ts'
import { LANGS, type Lang } from '../record/types.ts'
import { daysBetween } from '../time/index.ts'
import type { Page } from './context.ts'
import { m } from './messages.ts'

const NAMES: { readonly [L in Lang]: readonly [string, string] } = {
  kk: ['Қаз', 'Қазақша'],
  ru: ['Рус', 'Русский'],
  en: ['Eng', 'English'],
}
const NAV = [
  ['/', m.home],
  ['/rights', m.navRights],
  ['/remedies', m.navRemedies],
  ['/instruments', m.navLaws],
  ['/compare', m.navCompare],
] as const
/** A weather service: a page that draws no attention and that many people have open. */
const EXIT = 'https://www.kazhydromet.kz/'

/** The mark of the day on the line of time; within the page, so that nothing more is fetched. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='4' fill='%2300647a'/%3E%3Cpath d='M16 5 27 16 16 27 5 16z' fill='%23dda22b'/%3E%3C/svg%3E"

interface LayoutProps {
  readonly page: Page
  readonly title: string
  readonly description?: string
  /** The answers of a page that was posted: the language switch posts them again. */
  readonly state?: Readonly<Record<string, string>>
  readonly crumbs?: readonly (readonly [string, string])[]
  /** Shows the day of the law and lets it be changed. */
  readonly dated?: boolean
  readonly hasExit?: boolean
  readonly children?: Child
}

/** The frame of every page: masthead, day of the law, crumbs, foot. */
export function Layout({ page, title, description, state, crumbs, dated, hasExit, children }: LayoutProps) {
  const { lang, record, assets } = page
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${m.brand[lang]}`}</title>
        {description ? <meta name="description" content={description} /> : null}
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" href={ICON} />
        {assets.preload
          .filter((f) => lang === 'kk' || !f.includes('cyrillic-ext'))
          .filter((f) => lang !== 'en' || f.includes('latin'))
          .map((f) => (
            <link rel="preload" href={f} as="font" type="font/woff2" crossorigin="" />
          ))}
        {assets.css.map((f) => (
          <link rel="stylesheet" href={f} />
        ))}
        {assets.script ? <script src={assets.script} defer></script> : null}
      </head>
      <body class={hasExit ? 'has-exit' : undefined}>
        <a class="skip" href="#main">
          {m.skip[lang]}
        </a>
        <Sprite />
        <header class="top">
          <div class="wrap top__in">
            <a class="brand" href={`/${lang}/`}>
              {m.brand[lang]}
            </a>
            <nav class="nav" aria-label={m.sections[lang]}>
              <ul>
                {NAV.map(([path, text]) => (
                  <li>
                    <a href={`/${lang}${path}`} aria-current={page.path === path ? 'page' : undefined}>
                      {text[lang]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div class="tools">
              <Languages page={page} state={state} />
              <a class="menu-link" href="#menu">
                {m.menu[lang]}
              </a>
            </div>
            <a class="exit" href={EXIT} rel="noreferrer nofollow">
              <Icon id="i-exit" />
              {m.exit[lang]}
            </a>
          </div>
          <div class="wrap">
            <div class="orn" aria-hidden="true">
              <i></i>
            </div>
          </div>
        </header>
        {dated ? <AsOf page={page} /> : null}
        {crumbs ? (
          <nav class="wrap crumbs" aria-label={`${m.sections[lang]}: ${title}`}>
            <ol>
              {crumbs.map(([href, text]) => (
                <li>
                  <a href={`/${lang}${href}`}>{text}</a>
                </li>
              ))}
              <li aria-current="page">{title}</li>
            </ol>
          </nav>
        ) : null}
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <div class="orn" aria-hidden="true">
            <i></i>
          </div>
          <div class="wrap foot__in">
            <nav id="menu" aria-label={m.menu[lang]}>
              <ul>
                {[
                  ...NAV,
                  ['/sources', m.navSources] as const,
                  ['/questions', m.navQuestions] as const,
                  ['/about', m.navAbout] as const,
                ].map(([path, text]) => (
                  <li>
                    <a href={`/${lang}${path}`}>{text[lang]}</a>
                  </li>
                ))}
              </ul>
            </nav>
            <p>{m.foot[lang]}</p>
            <p>
              {say(m.edition, lang, { edition: record.edition, digest: record.digest.slice(0, 20) })}{' '}
              {lang === 'en' ? null : m.notReviewed[lang]} {m.exitNote[lang]}
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

function Languages({ page, state }: { page: Page; state?: Readonly<Record<string, string>> }) {
  const at = page.at === page.today ? '' : `?at=${page.at}`
  return (
    <ul class="lang" aria-label={m.language[page.lang]}>
      {LANGS.map((l) => (
        <li>
          {state ? (
            <form method="post" action={`/${l}${page.path}`}>
              <Hidden values={state} />
              <button type="submit" lang={l} title={NAMES[l][1]} aria-current={l === page.lang ? 'true' : undefined}>
                {NAMES[l][0]}
              </button>
            </form>
          ) : (
            <a
              href={`/${l}${page.path}${at}`}
              lang={l}
              hreflang={l}
              title={NAMES[l][1]}
              aria-current={l === page.lang ? 'true' : undefined}
            >
              {NAMES[l][0]}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

function AsOf({ page }: { page: Page }) {
  const { lang, at } = page
  return (
    <section class="asof" aria-label={m.date[lang]}>
      <div class="wrap asof__in">
        <p>
          <b>{say(m.lawOn, lang, { date: dateInWords(at, lang) })}</b>
        </p>
        <details>
          <summary>{m.otherDay[lang]}</summary>
          <form action={`/${lang}${page.path}`}>
            <p>
              <label class="label" for="at">
                {m.date[lang]}
              </label>
              <input type="date" id="at" name="at" value={at} min="1991-12-16" />
            </p>
            <button type="submit" class="btn btn--s">
              {m.show[lang]}
            </button>
          </form>
        </details>
        <Ruler page={page} />
      </div>
    </section>
  )
}

/** The line of time: under which Constitution the day lies. */
function Ruler({ page }: { page: Page }) {
  const { lang, record, at, today } = page
  const spans = record.all('instrument').flatMap((i) => {
    const span = i.kind === 'constitution' ? bindingSpan(i) : undefined
    return span ? [{ title: i.short[lang], from: span.from, to: span.to ?? `${today.slice(0, 4)}-12-31` }] : []
  })
  spans.sort((a, b) => (a.from < b.from ? -1 : 1))
  const [first, last] = [spans[0]?.from, spans.at(-1)?.to]
  if (first === undefined || last === undefined) return null
  const start = `${first.slice(0, 4)}-01-01`
  const whole = daysBetween(start, last)
  const x = (day: string) => Math.min(100, Math.max(0, (100 * daysBetween(start, day)) / whole))
  const percent = (n: number) => `${n.toFixed(2)}%`
  const label = [...spans.map((s) => `${s.title}: ${dateInWords(s.from, lang)}`), say(m.lawOn, lang, { date: dateInWords(at, lang) })].join(
    '; ',
  )
  return (
    <svg class="ruler" height="40" role="img" aria-label={label}>
      <title>{m.date[lang]}</title>
      {spans.map((s, i) => (
        <rect
          class={i === spans.length - 1 ? 'r-new' : 'r-old'}
          x={percent(x(s.from))}
          y="10"
          width={percent(x(s.to) - x(s.from))}
          height="7"
        />
      ))}
      <line class="r-line" x1="0" x2="100%" y1="17.5" y2="17.5" />
      <svg x={percent(x(at))} y="9" overflow="visible" aria-hidden="true">
        <path class="r-mark" d="M0-8 6.5 0 0 8-6.5 0z" stroke="var(--ink)" stroke-width="1.5" />
      </svg>
      <text x="0" y="34">
        {start.slice(0, 4)}
      </text>
      <text x="100%" y="34" text-anchor="end">
        {last.slice(0, 4)}
      </text>
    </svg>
  )
}

/** Hidden fields that carry the person's answers in the form. */
export function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** A drawn mark from the sprite; the word beside it carries the meaning. */
export function Icon({ id }: { id: string }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <use href={`#${id}`} />
    </svg>
  )
}

function Sprite() {
  return (
    <svg class="sprite" aria-hidden="true" focusable="false">
      <defs>
        <symbol id="m-o" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="6.6" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="m-r" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.7" stroke-width="1.8" />
          <path d="M8 2.3a5.7 5.7 0 0 0 0 11.4z" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="m-u" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.7" stroke-width="1.8" stroke-dasharray="2.7 1.78" />
        </symbol>
        <symbol id="v-open" viewBox="0 0 16 16">
          <path d="M2 8h11.5M9 3.5 13.5 8 9 12.5" stroke-width="2.2" />
        </symbol>
        <symbol id="v-open-at-risk" viewBox="0 0 16 16">
          <path d="M8 2 15 14H1z" stroke-width="1.8" stroke-linejoin="round" />
          <path d="M8 6.5v3.3M8 11.3v1.2" stroke-width="1.9" />
        </symbol>
        <symbol id="v-later" viewBox="0 0 16 16">
          <path d="M3.5 1.8h9M3.5 14.2h9M4.6 2c0 4.5 6.8 7.5 6.8 12M11.4 2c0 4.5-6.8 7.5-6.8 12" stroke-width="1.7" />
        </symbol>
        <symbol id="v-closed" viewBox="0 0 16 16">
          <path d="m3.5 3.5 9 9m0-9-9 9" stroke-width="2.2" />
        </symbol>
        <symbol id="v-needs-answers" viewBox="0 0 16 16">
          <path d="M4.8 5.6a3.2 3.2 0 1 1 4.7 2.8C8.4 9 8 9.5 8 10.6M8 12.6v1.9" stroke-width="2.1" />
        </symbol>
        <symbol id="i-exit" viewBox="0 0 16 16">
          <path d="M6.5 2H2.5v12h4M6.5 8h8M11 4.5 14.5 8 11 11.5" stroke-width="1.7" />
        </symbol>
        <symbol id="i-doc" viewBox="0 0 16 16">
          <path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M6 8h4M6 11h4" stroke-width="1.5" />
        </symbol>
        <symbol id="i-cal" viewBox="0 0 16 16">
          <path d="M2 3.5h12v10.5H2zM2 6.7h12M5 1.5v3.2M11 1.5v3.2" stroke-width="1.5" />
        </symbol>
      </defs>
    </svg>
  )
}
