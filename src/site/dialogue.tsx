import { findSituations } from '../language/index.ts'
import { say } from '../language/say.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { Lang, Text } from '../record/types.ts'
import { assess, type Case } from '../remedy/index.ts'
import { readClaims } from './claims.ts'
import type { Page } from './context.ts'
import type { Form, Html } from './form.ts'
import { nextQuestion, readAnswer, readStep } from './interview.ts'
import { m } from './messages.ts'
import { AskStart } from './pages/ask.tsx'
import { AskFact } from './pages/ask-fact.tsx'
import { AskSteps } from './pages/ask-steps.tsx'
import { AskClaims } from './pages/claims.tsx'
import { Plan } from './pages/plan.tsx'
import { readState, STEPS, type State, withFact, withSteps } from './state.ts'

/** What one posted form of the interview leads to: a page, or the fields of its answers that cannot be read. */
export type Reply = { readonly page: Html } | { readonly damaged: readonly string[] }

/** The interview: every page of it posts here, and the answers come along in the form. */
export function reply(record: ArashaRecord, form: Form, p: Page): Reply {
  const one = form.one
  const known = one.has('case') || one.has('situation')
  const was = known ? readState(record, one, p.today) : undefined
  if (was && !was.ok) return { damaged: was.fields }
  const page = was ? withState(record, form, p, was.state) : start(record, form, p, undefined)
  return { page }
}

function start(record: ArashaRecord, form: Form, p: Page, state: State | undefined): Html {
  if (form.one.has('q')) {
    const said = (form.one.get('q') ?? '').slice(0, 500).trim()
    if (said === '') return <AskStart page={p} state={state} error={{ text: m.errSaid[p.lang], field: 'q' }} />
    return (
      <AskStart
        page={p}
        state={state}
        said={said}
        found={findSituations(record, said, p.lang)
          .slice(0, 6)
          .map((f) => f.situation)}
      />
    )
  }
  if (form.one.get('action') !== 'situations' || form.one.has('none')) return <AskStart page={p} state={state} />
  const chosen = [...new Set(form.all('situations').filter((s) => record.get('situation', s)))]
  if (chosen.length === 0) {
    const found = (form.one.get('shown') ?? '').split(' ').filter((s) => record.get('situation', s))
    return (
      <AskStart
        page={p}
        state={state}
        said={form.one.get('said')}
        found={found.length > 0 ? found : undefined}
        error={{ text: m.errSituation[p.lang], field: 's0' }}
      />
    )
  }
  const blank: Case = { at: p.today, situations: chosen, facts: {}, claims: [], steps: null }
  return next(record, p, state ? { ...state, case: { ...state.case, situations: chosen } } : { case: blank, skipped: [], trail: [] })
}

function withState(record: ArashaRecord, form: Form, p: Page, state: State): Html {
  const one = form.one
  // A button may name what its action is about: `edit:FACT`, `step-remove:2`.
  const [action, about] = (one.get('action') ?? '').split(':')
  if (one.has('q') && action === '') return start(record, form, p, state)
  switch (action) {
    case 'situations':
    case 'edit-situations':
      return start(record, form, p, state)
    case 'answer': {
      const fact = record.get('fact', one.get('fact') ?? '')
      if (!fact) return next(record, p, state)
      const answer = readAnswer(record, state, fact, one, p.today, p.lang)
      if (answer.ok) return next(record, p, withFact(state, fact.id, answer.value))
      return <AskFact page={p} state={state} assessment={assess(record, state.case, p.lang)} fact={fact} error={answer.error} typed={one} />
    }
    case 'edit': {
      const id = about ?? ''
      if (id === STEPS) return steps(record, p, state)
      const fact = record.get('fact', id)
      return fact ? <AskFact page={p} state={state} assessment={assess(record, state.case, p.lang)} fact={fact} /> : next(record, p, state)
    }
    case 'steps-done':
      return next(record, p, withSteps(state, one.get('unknown') ? null : (state.case.steps ?? [])))
    case 'step-add': {
      const step = readStep(record, state, one, p.today, p.lang)
      if (step.ok) return steps(record, p, withSteps(state, [...(state.case.steps ?? []), step.value]))
      return <AskSteps page={p} state={state} assessment={assess(record, state.case, p.lang)} error={step.error} typed={one} />
    }
    case 'step-remove':
      return steps(
        record,
        p,
        withSteps(
          state,
          (state.case.steps ?? []).filter((_, i) => String(i) !== about),
        ),
      )
    case 'edit-claims':
      return <AskClaims page={p} state={state} assessment={assess(record, state.case, p.lang)} />
    case 'claims': {
      const claims = readClaims(record, state.case, form)
      const changed = { ...state, case: { ...state.case, claims: claims ?? state.case.claims } }
      const assessment = assess(record, changed.case, p.lang)
      if (!claims) return <AskClaims page={p} state={state} assessment={assessment} error={{ text: m.errClaims[p.lang], field: 'u0' }} />
      if (one.has('add')) return <AskClaims page={p} state={changed} assessment={assessment} />
      return <Plan page={{ ...p, path: '/plan' }} state={changed} assessment={assessment} />
    }
    default:
      return next(record, p, state)
  }
}

function steps(record: ArashaRecord, p: Page, state: State): Html {
  return <AskSteps page={p} state={state} assessment={assess(record, state.case, p.lang)} />
}

function next(record: ArashaRecord, p: Page, state: State): Html {
  const assessment = assess(record, state.case, p.lang)
  const question = nextQuestion(record, state, assessment)
  if (question === undefined) return <Plan page={{ ...p, path: '/plan' }} state={state} assessment={assessment} />
  if (question === STEPS) return <AskSteps page={p} state={state} assessment={assessment} />
  return <AskFact page={p} state={state} assessment={assessment} fact={question} />
}

const PARTS: Readonly<Record<string, Text>> = { situations: m.errStateSituations, claims: m.errStateClaims, steps: m.errStateSteps }

/** What of the answers cannot be read, in words; `fields` are paths in a case, such as `facts.event-date`. */
export function damagedParts(record: ArashaRecord, fields: readonly string[], lang: Lang): string {
  const words = fields.map((field) => {
    const [part = '', id = ''] = field.split(/[.[]/)
    const fact = part === 'facts' ? record.get('fact', id) : undefined
    return fact ? say(m.errStateFact, lang, { ask: fact.ask[lang] }) : (PARTS[part] ?? m.errStateAll)[lang]
  })
  return [...new Set(words)].slice(0, 5).join('; ')
}
