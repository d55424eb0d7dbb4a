import { say } from '../language/say.ts'
import type { Update } from '../record/types.ts'
import type { Page } from './context.ts'
import { placeOf, short } from './entries.ts'
import { w } from './messages/law.ts'

/** An Atom feed of what has changed: the edition of the record, then the news that it carries, the latest first. */
export async function feed(page: Page, origin: string): Promise<string> {
  const { record, lang } = page
  const edition = `${record.edition.slice(0, 10)}T00:00:00Z`
  // Day and precision are told in the text; a feed wants a moment.
  const moment = (u: Update) => `${(u.checked > u.date ? u.checked : u.date).slice(0, 10)}T00:00:00Z`
  const updates = record.all('update').toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1))
  const entries = [
    entry({
      id: await urn(`edition/${record.digest}`),
      title: say(w.feedEdition, lang, { edition: record.edition }),
      updated: edition,
      link: `${origin}/${lang}/`,
      text: record.digest,
    }),
    ...(await Promise.all(
      updates.map(async (u) => {
        const [touched] = u.touches.flatMap((id) => placeOf(page, id)?.href ?? [])
        return entry({
          id: await urn(`update/${u.id}`),
          title: short(u.text[lang], 100),
          updated: moment(u),
          link: `${origin}${touched ?? `/${lang}/`}`,
          text: [u.text[lang], ...(u.notes ?? []).map((n) => n[lang])].join('\n\n'),
        })
      }),
    )),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${await urn(`feed/${lang}`)}</id>
<title>${xml(w.feedTitle[lang])}</title>
<updated>${edition}</updated>
<author><name>${xml({ kk: 'Араша', ru: 'Араша', en: 'Arasha' }[lang])}</name></author>
<rights>CC BY 4.0</rights>
<link rel="self" type="application/atom+xml" href="${xml(`${origin}/${lang}/feed.atom`)}"/>
<link rel="alternate" type="text/html" hreflang="${lang}" href="${xml(`${origin}/${lang}/`)}"/>
${entries.join('\n')}
</feed>
`
}

interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly updated: string
  readonly link: string
  readonly text: string
}

function entry({ id, title, updated, link, text }: FeedEntry): string {
  return `<entry>
<id>${id}</id>
<title>${xml(title)}</title>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${xml(link)}"/>
<content type="text">${xml(text)}</content>
</entry>`
}

/** A name that stays the same wherever the site is served: a UUID (version 8) made of a digest. */
async function urn(name: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`arasha/${name}`))).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (x) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[x] ?? x)
}
