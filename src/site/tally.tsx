export interface TallyItem {
  readonly id: string
  readonly count: number
  readonly text: string
  readonly href: string
}

/** Counts that narrow the list below; a zero stays to be seen. */
export function Tally({ label, items, current }: { label: string; items: readonly TallyItem[]; current?: string }) {
  return (
    <nav class="tally" aria-label={label}>
      {items.map((i) =>
        i.count === 0 ? (
          <p class="zero">
            <b>0</b>
            <span>{i.text}</span>
          </p>
        ) : (
          <a class={`badge--${i.id}`} href={i.href} aria-current={current === i.id ? 'true' : undefined}>
            <b class="num">{i.count}</b>
            <span>
              <ChangeIcon id={i.id} />
              {i.text}
            </span>
          </a>
        ),
      )}
    </nav>
  )
}

/** A verdict of comparison: form, colour, and the word. */
export function Badge({ id, text }: { id: string; text: string }) {
  return (
    <span class={`badge badge--${id}`}>
      <ChangeIcon id={id} />
      {text}
    </span>
  )
}

const CHANGES: Readonly<Record<string, string>> = {
  same: 'M2.500 5.500h11M2.500 10.500h11',
  narrower: 'M1.500 4 5.500 8 1.500 12M14.500 4l-4 4 4 4',
  broader: 'M5.500 4 1.500 8l4 4M10.500 4l4 4-4 4',
  new: 'M8 2.500v11M2.500 8h11',
  dropped: 'M2.500 8h11',
  both: 'M2.500 5.500h11M2.500 10.500h11',
  a: 'M2.500 5.500h11',
  b: 'M2.500 10.500h11',
  begins: 'M8 2.500v11M2.500 8h11',
  ends: 'M2.500 8h11',
  changes: 'M2 8h11.500M9 3.500 13.500 8 9 12.500',
}

function ChangeIcon({ id }: { id: string }) {
  const path = CHANGES[id]
  return path ? (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} stroke-width="2" />
    </svg>
  ) : null
}
