import { say } from '../../language/say.ts'
import type { SeedClaim } from '../../record/monitoring.ts'
import type { Status } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { short, to } from '../entries.ts'
import { l } from '../messages/learn.ts'
import { StatusMark } from '../parts.tsx'

/** How much of a list is known only from memory, said beside it. */
export function Memory({ page, entries }: { page: Page; entries: readonly { readonly status: Status }[] }) {
  const { lang } = page
  const n = entries.filter((e) => e.status === 'unverified').length
  return (
    <div class="m">
      <p class="src">
        <b>{say(l.memory, lang, { n, all: entries.length })}</b>
        <StatusMark page={page} status="unverified" />
        <span>{l.memoryText[lang]}</span>
      </p>
    </div>
  )
}

/** Claims of the page that we began from that touch a section and are not simply so. */
export function OftenRepeated({ page, section }: { page: Page; section: SeedClaim['section'] }) {
  const claims = page.record.all('claim').filter((c) => c.section === section && c.verdict !== 'accurate' && c.verdict !== 'missing')
  return <Claims page={page} claims={claims} title={l.often[page.lang]} />
}

export function Claims({ page, claims, title }: { page: Page; claims: readonly SeedClaim[]; title: string }) {
  const { lang } = page
  if (claims.length === 0) return null
  return (
    <section class="sec" aria-labelledby="claims">
      <div class="wrap">
        <h2 id="claims" class="sec__h">
          {title}
        </h2>
        <ul class="recs">
          {claims.map((c) => (
            <li class="rec">
              <div>
                <h3>
                  <a href={to(page, `/began-from#${c.id}`)}>{short(c.claim[lang], 120)}</a>
                </h3>
              </div>
              <div>
                <p>{c.so[lang]}</p>
                <p class="src--in">
                  <StatusMark page={page} status={c.status} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

export function seenBy(page: Page, id: string): readonly SeedClaim[] {
  return page.record.all('claim').filter((c) => c.see.includes(id))
}

export function OfficialLink({ page, url }: { page: Page; url: string | undefined }) {
  if (url === undefined) return null
  return (
    <p>
      <a class="btn btn--2" href={url} rel="noreferrer">
        {`${l.officialPage[page.lang]}: ${new URL(url).hostname.replace(/^www\./, '')}`}
      </a>
    </p>
  )
}
