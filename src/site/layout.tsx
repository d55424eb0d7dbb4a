import type { Child } from 'hono/jsx'
import { dateInWords, say } from '../language/say.ts'
import { bindingSpan } from '../record/record.ts'
import { LANGS, type Lang } from '../record/types.ts'
import { daysBetween } from '../time/index.ts'
import { type Page, POLICY } from './context.ts'
import { to } from './entries.ts'
import { Icon, Sprite } from './icons.tsx'
import { MENU, NAV, WITHIN } from './menu.ts'
import { f } from './messages/frame.ts'
import { w } from './messages/law.ts'
import { m } from './messages.ts'

export { Icon }

const NAMES: { readonly [L in Lang]: readonly [string, string] } = {
  kk: ['Қаз', 'Қазақша'],
  ru: ['Рус', 'Русский'],
  en: ['Eng', 'English'],
}
/** A weather service: a page that draws no attention and that many people have open. */
const EXIT = 'https://www.kazhydromet.kz/'

/** The mark of the day on the line of time; within the page, so that nothing more is fetched. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='4' fill='%2300647a'/%3E%3Cpath d='M16 5 27 16 16 27 5 16z' fill='%23dda22b'/%3E%3C/svg%3E"

/** A place on the way to the page: its path, its name, and the language of the name where it is not the page's. */
export type Crumb = readonly [path: string, name: string, lang?: Lang]

interface LayoutProps {
  readonly page: Page
  readonly title: string
  /** The language of the title, where it is not the page's. */
  readonly titleLang?: Lang | undefined
  readonly description?: string
  /** The answers of a page that was posted: the language switch posts them again. */
  readonly state?: Readonly<Record<string, string>>
  readonly crumbs?: readonly Crumb[]
  /** Shows the day of the law and lets it be changed. */
  readonly dated?: boolean
  readonly hasExit?: boolean
  readonly children?: Child
}

/** The frame of every page: masthead, day of the law, crumbs, foot. */
export function Layout({ page, title, titleLang, description, state, crumbs, dated, hasExit, children }: LayoutProps) {
  const { lang, record, assets } = page
  const root = `/${page.path.split('/')[1] ?? ''}`
  const section = WITHIN[root] ?? root
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title lang={titleLang}>{`${title} – ${m.brand[lang]}`}</title>
        {description ? <meta name="description" content={description} /> : null}
        <meta name="referrer" content="no-referrer" />
        {page.mirror ? <meta http-equiv="Content-Security-Policy" content={POLICY} /> : null}
        <link rel="icon" href={ICON} />
        <link rel="alternate" type="application/atom+xml" href={`/${lang}/feed.atom`} title={w.feedTitle[lang]} />
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
        {state ? (
          <form id={STATE_FORM} method="post">
            <Hidden values={state} />
          </form>
        ) : null}
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
                    <a href={to(page, path)} aria-current={page.path === path ? 'page' : section === path ? 'true' : undefined}>
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
          <nav class="wrap crumbs" aria-label={f.path[lang]}>
            <ol>
              {crumbs.map(([href, text, written]) => (
                <li>
                  <a href={to(page, href)} lang={written}>
                    {text}
                  </a>
                </li>
              ))}
              <li aria-current="page" lang={titleLang}>
                {title}
              </li>
            </ol>
          </nav>
        ) : null}
        <main id="main" tabindex={-1}>
          {page.mirror ? <p class="wrap note copy">{say(f.mirror, lang, { day: dateInWords(page.today, lang) })}</p> : null}
          {children}
        </main>
        <footer class="foot">
          <div class="orn" aria-hidden="true">
            <i></i>
          </div>
          <div class="wrap foot__in">
            <nav id="menu" class="menu" aria-label={m.menu[lang]} tabindex={-1}>
              {MENU.map(([head, links]) => (
                <div>
                  <p class="menu__h">{head[lang]}</p>
                  <ul>
                    {links.map(([path, text]) => (
                      <li>
                        <a href={to(page, path)}>{text[lang]}</a>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
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
  const kept = [page.query, page.at === page.today ? '' : `at=${page.at}`].filter(Boolean).join('&')
  const query = kept === '' ? '' : `?${kept}`
  return (
    <ul class="lang" aria-label={m.language[page.lang]}>
      {LANGS.map((l) => (
        <li>
          {state ? (
            <button {...posts(`/${l}${page.path}`)} lang={l} title={NAMES[l][1]} aria-current={l === page.lang ? 'true' : undefined}>
              {NAMES[l][0]}
            </button>
          ) : (
            <a
              href={`/${l}${page.path}${query}`}
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
            <Hidden values={Object.fromEntries(new URLSearchParams(page.query ?? ''))} />
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

/** The form that holds the answers of a posted page once; a button anywhere on it posts them by this name. */
const STATE_FORM = 'state'

/** What a button of a posted page needs to post its answers to a place. `action` says what is wanted there, `edit:FACT` for one answer. */
export function posts(to: string, action?: string) {
  return { type: 'submit', form: STATE_FORM, formaction: to, ...(action === undefined ? {} : { name: 'action', value: action }) } as const
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
