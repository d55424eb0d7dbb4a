import { dateInWords, say } from '../../language/say.ts'
import { type Prevails, prevails, UnknownIdError } from '../../law/index.ts'
import { splitProvision } from '../../record/record.ts'
import { citation } from '../../remedy/index.ts'
import { Pin, pc } from '../charts/common.tsx'
import { along, Track } from '../charts/track.tsx'
import type { Page } from '../context.ts'
import { w } from '../messages/law.ts'
import { m } from '../messages.ts'
import { Notes, StatusMark } from '../parts.tsx'
import { Section, Sheet } from '../sheet.tsx'
import { ActOptions, address, Link, SourceNotes, spanWords } from './law-parts.tsx'

export interface PrevailsQuery {
  readonly a?: string
  readonly b?: string
  /** Article fields of the form; an address may give whole ids instead. */
  readonly aa?: string
  readonly ba?: string
}

/** The norm that the fields name: act and article, or a whole id. */
function asked(act: string | undefined, article: string | undefined): string {
  const id = (act ?? '').trim()
  const local = (article ?? '')
    .trim()
    .replace(/\s*\)\s*/g, '')
    .replace(/\s*\(\s*/g, '.')
    .replace(/^\.+|\.+$/g, '')
  return id !== '' && local !== '' && !id.includes('/') ? `${id}/${local}` : id
}

type Answer = { readonly found: Prevails } | { readonly unknown: string; readonly near: string | undefined; readonly field: 'a' | 'b' }

function answerOf(page: Page, a: string, b: string): Answer {
  try {
    return { found: prevails(page.record, a, b, page.at) }
  } catch (error) {
    if (!(error instanceof UnknownIdError)) throw error
    return { unknown: error.id, near: error.near, field: error.id === a ? 'a' : 'b' }
  }
}

const EXAMPLES = [
  ['iccpr/21', 'administrative-offences-code/488'],
  ['iccpr/19', 'criminal-code/274'],
  ['constitution-2026/34', 'peaceful-assemblies-law/9'],
  ['cat/2', 'constitution-2026/20.2'],
] as const

export function PrevailsPage({ page, query }: { page: Page; query: PrevailsQuery }) {
  const { lang, record } = page
  const a = asked(query.a, query.aa)
  const b = asked(query.b, query.ba)
  const answer = a && b ? answerOf(page, a, b) : undefined
  const examples = EXAMPLES.filter((pair) => pair.every((id) => record.provision(id)?.exact))
  return (
    <Sheet
      page={page}
      title={w.prevTitle[lang]}
      lead={w.prevLead[lang]}
      crumbs={[['/instruments', m.navLaws[lang]]]}
      head={
        <form class="pair gap-s" action={`/${lang}/prevails`}>
          <Norm page={page} name="a" legend={w.prevA[lang]} id={a} />
          <Norm page={page} name="b" legend={w.prevB[lang]} id={b} />
          <p>
            <label class="label" for="on">
              {w.prevDay[lang]}
            </label>
            <input type="date" id="on" name="at" value={page.at} min="1991-12-16" />
          </p>
          <p class="btns">
            <button type="submit" class="btn">
              {w.prevShow[lang]}
            </button>
          </p>
        </form>
      }
    >
      {answer && 'unknown' in answer ? (
        <Section id="h-a" title={say(w.prevUnknownId, lang, { id: answer.unknown })} wash>
          <div class="flow">
            {answer.near === undefined ? null : (
              <p class="lead">
                {w.didYouMean[lang]}{' '}
                <a href={address(page, '/prevails', answer.field === 'a' ? { a: answer.near, b } : { a, b: answer.near })}>
                  {citation(record, answer.near, lang)}
                </a>
              </p>
            )}
            <p>{w.prevUnknownHint[lang]}</p>
          </div>
        </Section>
      ) : null}
      {answer && 'found' in answer ? <Answered page={page} answer={answer.found} /> : null}
      <Section id="h-e" title={w.prevExamples[lang]}>
        <ul class="list">
          {examples.map(([x, y]) => (
            <li>
              <a href={address(page, '/prevails', { a: x, b: y })}>
                {say(w.prevExample, lang, { a: citation(record, x, lang), b: citation(record, y, lang) })}
              </a>
            </li>
          ))}
        </ul>
        <p class="gap-s">
          <a href={address(page, '/prevails/story')}>{w.storyTitle[lang]}</a>
        </p>
      </Section>
    </Sheet>
  )
}

function Norm({ page, name, legend, id }: { page: Page; name: 'a' | 'b'; legend: string; id: string }) {
  const { lang } = page
  const parts = splitProvision(id)
  return (
    <fieldset>
      <legend class="label">{legend}</legend>
      <p>
        <label class="hint" for={name}>
          {w.prevAct[lang]}
        </label>
        <select id={name} name={name}>
          <ActOptions page={page} chosen={parts?.instrument ?? (id || { a: 'iccpr', b: 'criminal-code' }[name])} />
        </select>
      </p>
      <p>
        <label class="hint" for={`${name}a`}>
          {w.prevArticle[lang]}
        </label>
        <input type="text" id={`${name}a`} name={`${name}a`} value={parts?.local ?? ''} autocomplete="off" aria-describedby={`${name}h`} />
        <span class="note" id={`${name}h`}>
          {w.prevArticleHint[lang]}
        </span>
      </p>
    </fieldset>
  )
}

function Answered({ page, answer }: { page: Page; answer: Prevails }) {
  const { lang, record } = page
  const name = (id: string) => citation(record, id, lang)
  const headline =
    answer.winner === null
      ? { equal: w.prevEqual, 'not-in-force': w.prevOff, unknown: w.prevUnknown, a: w.prevUnknown, b: w.prevUnknown }[answer.outcome][lang]
      : say(w.prevWins, lang, { winner: name(answer.winner) })
  return (
    <section class="sec wash" aria-labelledby="h-a">
      <div class="wrap">
        <div class="due">
          <p class="due__d due__d--s">{dateInWords(answer.on, lang)}</p>
          <div>
            <h2 id="h-a">{headline}</h2>
            <p class="src--in">
              <Link page={page} id={answer.a} />
              <Link page={page} id={answer.b} />
            </p>
          </div>
        </div>
        <h3 class="after">{w.prevSteps[lang]}</h3>
        <ol class="steps">
          {answer.steps.map((s) => (
            <li>
              <div>
                <p>{s.text[lang]}</p>
                <p class="src--in">
                  {s.provision ? <Link page={page} id={s.provision} /> : null}
                  <StatusMark page={page} status={s.status} />
                </p>
              </div>
            </li>
          ))}
        </ol>
        {answer.warnings.length > 0 ? (
          <div class="call after">
            <h3>{w.prevDoubts[lang]}</h3>
            {[...new Set(answer.warnings.map((x) => x[lang]))].map((x) => (
              <p>{x}</p>
            ))}
          </div>
        ) : null}
      </div>
    </section>
  )
}

/** How the rank of treaties changed: each time with its rule, its basis and its doubts. */
export function StoryPage({ page }: { page: Page }) {
  const { lang, record, at } = page
  const [hierarchy] = record.all('hierarchy')
  if (!hierarchy) return undefined
  const clauses = hierarchy.treatyClauses
  const [from, to] = [1995, Number(page.today.slice(0, 4)) + 1]
  const effect = (e: (typeof clauses)[number]) => (e.effect === 'priority' ? w.effectPriority : w.effectStatute)[lang]
  const application = (e: (typeof clauses)[number]) => (e.application === 'direct' ? w.applyDirect : w.applyLaw)[lang]
  const { later, special, responsibility } = hierarchy.principles
  return (
    <Sheet
      page={page}
      title={w.storyTitle[lang]}
      lead={w.storyLead[lang]}
      crumbs={[
        ['/instruments', m.navLaws[lang]],
        ['/prevails', w.prevTitle[lang]],
      ]}
      head={
        <div class="gap">
          <Track
            page={page}
            id="story"
            title={w.storyTitle[lang]}
            desc={clauses.map((c) => `${spanWords(c, lang)}: ${effect(c)}, ${application(c)}`).join('; ')}
            caption={w.periods[lang]}
            head={[w.rankTitle[lang], w.since[lang]]}
            from={from}
            to={to}
            rows={clauses.map((c) => {
              const start = along(c.from, from, to)
              const end = c.to === undefined ? 100 : along(c.to, from, to)
              const on = c.from <= at && (c.to === undefined || at < c.to)
              return {
                label: `${effect(c)}, ${application(c)}`,
                picture: (
                  <>
                    <rect class={on ? 'b-on' : 'b-off'} x={pc(start)} width={pc(Math.max(0.8, end - start))} y="6" height="12" />
                    <Pin x={pc(start)} y={12} class="c-open" d="M0-6 6 0 0 6-6 0z" />
                  </>
                ),
                words: spanWords(c, lang),
                status: c.status,
                sources: [],
              }
            })}
          />
        </div>
      }
    >
      <Section id="h-p" title={w.periods[lang]}>
        {clauses.map((c) => (
          <div class="row art">
            <p class="g">
              {spanWords(c, lang)}
              {c.from <= at && (c.to === undefined || at < c.to) ? (
                <>
                  <br />
                  <b>{w.onChosen[lang]}</b>
                </>
              ) : null}
            </p>
            <div class="t flow">
              <h3>
                {effect(c)}, {application(c)}
              </h3>
              <p>{c.text[lang]}</p>
              {c.warning ? (
                <div class="call">
                  <p>{c.warning[lang]}</p>
                </div>
              ) : null}
              <p>
                <a
                  href={`/${lang}/prevails?a=iccpr/21&b=administrative-offences-code/488&at=${c.from < '2015-01-01' ? '2016-01-01' : c.from}`}
                >
                  {w.tryIt[lang]}: {citation(record, 'iccpr/21', lang)}, {citation(record, 'administrative-offences-code/488', lang)}
                </a>
              </p>
            </div>
            <div class="m">
              <p class="src">
                {c.basis.map((id) => (
                  <span>
                    <Link page={page} id={id} />
                  </span>
                ))}
                <StatusMark page={page} status={c.status} />
              </p>
            </div>
          </div>
        ))}
      </Section>
      <Section id="h-l" title={w.levels[lang]} lead={w.levelsLead[lang]} wash>
        <ol class="steps ladder">
          {hierarchy.levels.map((l) => (
            <li>
              <div>
                <p>
                  <a href={address(page, '/instruments', { kind: l.kind })}>{l.title[lang]}</a>
                </p>
                <p class="src--in">
                  {l.basis.map((id) => (
                    <Link page={page} id={id} />
                  ))}
                </p>
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="h-r" title={w.abroad[lang]}>
        {(
          [
            [w.abroad, responsibility],
            [w.later, later],
            [w.special, special],
          ] as const
        ).map(([label, p]) => (
          <div class="row art">
            <p class="g">{label[lang]}</p>
            <p class="t">{p.text[lang]}</p>
            <div class="m">
              <p class="src">
                {p.basis.map((id) => (
                  <span>
                    <Link page={page} id={id} />
                  </span>
                ))}
              </p>
            </div>
          </div>
        ))}
      </Section>
      <section class="sec">
        <div class="wrap">
          <div class="row">
            <div class="t">
              <Notes page={page} entry={hierarchy} ids={['treaty-law', hierarchy.id]} />
              <p class="gap-s">
                <a href={address(page, '/rights/treaty-law')}>{record.get('right', 'treaty-law')?.title[lang] ?? ''}</a>
              </p>
            </div>
            <SourceNotes page={page} sources={hierarchy.sources} status={hierarchy.status} />
          </div>
        </div>
      </section>
    </Sheet>
  )
}
