import type { Remedy } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { m } from '../messages.ts'
import { StatusMark, termWords } from '../parts.tsx'
import { shortTerm } from './urgency.ts'

/** Remedies, each with its general time limit at the end of the line; `told`: with the body that decides. */
export function RemedyLines({ page, remedies, told }: { page: Page; remedies: readonly Remedy[]; told?: boolean }) {
  const { lang } = page
  return (
    <ul class="toc">
      {remedies.map((r) => {
        const term = r.unavailable ? undefined : shortTerm(r)
        return (
          <li>
            <a href={`/${lang}/remedies/${r.id}`}>
              <span class="toc__l">
                <span class="toc__t">{r.title[lang]}</span>
                {term ? (
                  <>
                    <span class="toc__d"></span>
                    <span class="toc__n">{termWords(term.deadline, lang)}</span>
                  </>
                ) : null}
              </span>
              <span class="src--in">
                {r.unavailable ? <b>{m.unavailable[lang]}</b> : told ? <span>{r.forum[lang]}</span> : null}
                <StatusMark page={page} status={term?.deadline.status ?? r.status} />
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
