import fc from 'fast-check'
import { jsx as honoJsx } from 'hono/jsx/jsx-runtime'
import { describe, expect, it } from 'vitest'
import { Fragment, jsx, pageBytes, raw } from './jsx-runtime.ts'

type Tree = string | number | boolean | null | undefined | Tree[] | { tag: string; props: Record<string, unknown>; children: Tree }
type Make = (tag: never, props: never) => unknown

/** The same tree by either runtime; `box` is a component. */
function build(make: Make, tree: Tree): unknown {
  if (Array.isArray(tree)) return tree.map((t) => build(make, t))
  if (typeof tree !== 'object' || tree === null) return tree
  const tag =
    tree.tag === 'box' ? ({ children }: { children: unknown }) => make('div' as never, { class: 'box', children } as never) : tree.tag
  const children = build(make, tree.children)
  return make(tag as never, { ...tree.props, ...(children === undefined ? {} : { children }) } as never)
}

const text = fc.string({ unit: fc.constantFrom('a', 'қ', 'ә', '&', '<', '>', '"', "'", ' ', '\n', '😀', '\ud800'), maxLength: 40 })
const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.integer(),
    fc.constantFrom(null, undefined, true, false),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.record({
      tag: fc.constantFrom('p', 'li', 'a', 'input', 'br', 'box', 'details', 'button'),
      props: fc.dictionary(
        fc.constantFrom('class', 'href', 'open', 'checked', 'aria-hidden', 'data-l', 'value', 'hidden', 'download', 'novalidate'),
        fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(undefined), fc.constant(null)),
      ),
      children: tie('tree'),
    }),
  ),
})).tree

const VOID = new Set(['input', 'br'])
/** Elements without an end hold nothing, on any page; the two differ only in what they make of such a mistake. */
const emptied = (t: Tree): Tree =>
  Array.isArray(t)
    ? t.map(emptied)
    : typeof t === 'object' && t !== null
      ? { ...t, children: VOID.has(t.tag) ? undefined : emptied(t.children) }
      : t

describe('pages as text', () => {
  it('are what hono/jsx makes of the same elements', () => {
    fc.assert(
      fc.property(tree, (t) => {
        const one = { tag: 'main', props: {}, children: emptied(t) }
        expect(String(build(jsx as Make, one))).toBe(String(build(honoJsx as Make, one)))
      }),
      { numRuns: 2_000 },
    )
  })
  it('let no text out as markup', () => {
    fc.assert(
      fc.property(text, (t) => {
        const html = String(jsx('p', { title: t, children: [t, [t]] }))
        expect(html.replace(/^<p title="[^"<>]*">[^<>]*<\/p>$/, '')).toBe('')
      }),
    )
    expect(() => jsx('p', { children: { isEscaped: true, toString: () => '<b>' } })).toThrow('cannot show')
  })
  it('leave as it is only what was made here', () => {
    expect(String(Fragment({ children: [raw('<b>1</b>'), '<b>'] }))).toBe('<b>1</b>&lt;b&gt;')
    expect(() => jsx('p', { children: new Date(0) })).toThrow('cannot show [object Date]')
    expect(() => jsx('p', { children: Promise.resolve('x') })).toThrow('cannot show [object Promise]')
  })
  it('go out in UTF-8, whole, however long', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 400 }), fc.integer({ min: 1, max: 60 }), (texts, times) => {
        const page = jsx('html', { children: texts.map((t) => jsx('p', { children: t.repeat(times) })) })
        expect(Buffer.from(pageBytes(page)).equals(Buffer.from(`<!DOCTYPE html>${page}`))).toBe(true)
      }),
      { numRuns: 200 },
    )
    const long = jsx('p', { children: 'құқық'.repeat(200_000) })
    expect(new TextDecoder().decode(pageBytes(long))).toBe(`<!DOCTYPE html>${long}`)
  })
})
