import type { Career } from '../../record/directory.ts'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { f } from '../messages/frame.ts'
import { l } from '../messages/learn.ts'
import { LinkList, Notes, StatusMark } from '../parts.tsx'
import { Sheet } from '../sheet.tsx'
import { Sources, SourceTitle } from '../sources.tsx'
import { Claims, Memory, OfficialLink, OftenRepeated, seenBy } from './learn-parts.tsx'

const EMPLOYERS = ['state', 'civil-society', 'international', 'law-practice', 'academia', 'media', 'business'] as const

export function CareersPage({ page }: { page: Page }) {
  const { lang, record } = page
  const all = record.all('career')
  const paths = all.filter((c) => c.sector === 'path')
  const skills = all.filter((c) => c.sector === 'skill')
  return (
    <Sheet
      page={page}
      title={l.careersTitle[lang]}
      description={l.careersLead[lang]}
      head={
        <div class="row top-row">
          <p class="g">
            <a href={to(page, '/study')}>{f.navStudy[lang]}</a>
          </p>
          <div class="t">
            <p class="lead">{l.careersLead[lang]}</p>
            <ul class="jump" aria-label={l.onPage[lang]}>
              {paths.map((p) => (
                <li>
                  <a href={`#${p.id}`}>{p.title[lang]}</a>
                </li>
              ))}
              <li>
                <a href="#who">{l.who[lang]}</a>
              </li>
              <li>
                <a href="#skills">{l.skills[lang]}</a>
              </li>
            </ul>
          </div>
          <Memory page={page} entries={all} />
        </div>
      }
    >
      {paths.map((p) => (
        <section class="sec" aria-labelledby={p.id}>
          <div class="wrap cols">
            <div class="flow">
              <h2 id={p.id}>
                <a href={to(page, `/careers/${p.id}`)}>{p.title[lang]}</a>
              </h2>
              {p.entry ? <p>{p.entry[lang]}</p> : null}
              <Sources page={page} sources={p.sources} status={p.status} />
            </div>
            <Steps page={page} career={p} />
          </div>
        </section>
      ))}
      <section class="sec" aria-labelledby="who">
        <div class="wrap">
          <h2 id="who" class="sec__h">
            {l.who[lang]}
          </h2>
          {EMPLOYERS.map((sector) => {
            const here = all.filter((c) => c.sector === sector)
            if (here.length === 0) return null
            return (
              <table class="data stack hires">
                <caption>{l[`sector-${sector}`][lang]}</caption>
                <thead>
                  <tr>
                    <th scope="col">{l.employer[lang]}</th>
                    <th scope="col">{l.roles[lang]}</th>
                    <th scope="col">{l.entry[lang]}</th>
                    <th scope="col">{l.vacancies[lang]}</th>
                  </tr>
                </thead>
                <tbody>
                  {here.map((c) => (
                    <tr>
                      <th scope="row">
                        <a href={to(page, `/careers/${c.id}`)}>{c.title[lang]}</a>
                      </th>
                      <td data-l={l.roles[lang]}>{c.roles?.map((r) => r[lang]).join('; ') || l.notKnown[lang]}</td>
                      <td data-l={l.entry[lang]}>{c.entry?.[lang] ?? l.notKnown[lang]}</td>
                      <td data-l={l.vacancies[lang]}>
                        {c.url ? (
                          <a href={c.url} rel="noreferrer">
                            {new URL(c.url).hostname.replace(/^www\./, '')}
                          </a>
                        ) : (
                          l.notKnown[lang]
                        )}
                        <br />
                        <StatusMark page={page} status={c.status} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          })}
        </div>
      </section>
      <section class="sec" aria-labelledby="skills">
        <div class="wrap">
          <h2 id="skills" class="sec__h">
            {l.skills[lang]}
          </h2>
          <ul class="recs">
            {skills.map((s) => (
              <li class="rec">
                <h3>
                  <a href={to(page, `/careers/${s.id}`)}>{s.title[lang]}</a>
                </h3>
                <div>
                  <p>{s.entry?.[lang]}</p>
                  <p class="src--in">
                    <StatusMark page={page} status={s.status} />
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <OftenRepeated page={page} section="careers" />
    </Sheet>
  )
}

/** A path, step by step, each with its own sources and mark. */
function Steps({ page, career }: { page: Page; career: Career }) {
  const { lang } = page
  if (!career.steps?.length) return null
  return (
    <ol class="steps" aria-label={l.steps[lang]}>
      {career.steps.map((s) => (
        <li>
          <div>
            <p>{s.text[lang]}</p>
            {s.note ? <p class="note">{s.note[lang]}</p> : null}
            <p class="src--in">
              <StatusMark page={page} status={s.status} />
              {(s.sources ?? []).map((ref) => (
                <SourceTitle page={page} id={ref.source} />
              ))}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

export function CareerPage({ page, career: c }: { page: Page; career: Career }) {
  const { lang, record } = page
  const others = record.all('career').filter((o) => o.id !== c.id && o.sector === c.sector)
  const skills = c.sector === 'skill' ? [] : record.all('career').filter((o) => o.sector === 'skill')
  return (
    <Sheet
      page={page}
      title={c.title[lang]}
      crumbs={[['/careers', f.navCareers[lang]]]}
      head={
        <>
          <div class="row top-row">
            <p class="g">{l[`sector-${c.sector}`][lang]}</p>
            <div class="t flow">
              {c.entry ? <p class="lead">{c.entry[lang]}</p> : null}
              {c.roles?.length ? (
                <>
                  <h2>{l.roles[lang]}</h2>
                  <ul class="plain">
                    {c.roles.map((r) => (
                      <li>{r[lang]}</li>
                    ))}
                  </ul>
                </>
              ) : null}
              {c.steps?.length ? <h2>{l.steps[lang]}</h2> : null}
              <Steps page={page} career={c} />
              <OfficialLink page={page} url={c.url} />
            </div>
            <Sources page={page} sources={c.sources} status={c.status} />
          </div>
          <div class="after">
            <Notes page={page} entry={c} ids={[c.id]} />
          </div>
        </>
      }
    >
      <Claims page={page} claims={seenBy(page, c.id)} title={l.claimsOn[lang]} />
      <section class="sec">
        <div class="wrap cols">
          {others.length > 0 ? (
            <div class="flow">
              <h2>{l.sameSector[lang]}</h2>
              <LinkList items={others.map((o) => ({ href: to(page, `/careers/${o.id}`), title: o.title[lang] }))} />
            </div>
          ) : null}
          {skills.length > 0 ? (
            <div class="flow">
              <h2>{l.skills[lang]}</h2>
              <LinkList items={skills.map((o) => ({ href: to(page, `/careers/${o.id}`), title: o.title[lang] }))} />
            </div>
          ) : null}
          <div class="flow">
            <h2>{f.navStudy[lang]}</h2>
            <p>
              <a href={to(page, '/study')}>{l.studyTitle[lang]}</a>
            </p>
          </div>
        </div>
      </section>
    </Sheet>
  )
}
