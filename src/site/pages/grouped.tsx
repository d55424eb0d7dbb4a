import type { Child } from 'hono/jsx'
import type { Text } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { w } from '../messages/law.ts'
import { Section, Sheet } from '../sheet.tsx'
import { address, Filters } from './law-parts.tsx'

interface GroupedProps<T extends { readonly title: Text }, G extends string> {
  readonly page: Page
  readonly path: string
  readonly title: string
  readonly lead: string
  readonly all: readonly T[]
  /** The groups in their order, with their names. */
  readonly groups: readonly (readonly [G, string])[]
  readonly groupOf: (thing: T) => G
  /** The field of the address that chooses one group, and what it holds. */
  readonly field: string
  readonly asked: string | undefined
  readonly also?: Child
  /** What stands below the heading of a thing. */
  readonly about: (thing: T) => Child
  readonly hrefOf: (thing: T) => string
}

/** A list of rights or acts by group, each group in the order of the alphabet; the address may choose one group. */
export function Grouped<T extends { readonly title: Text }, G extends string>(props: GroupedProps<T, G>) {
  const { page, path, title, lead, all, groups, groupOf, field, asked, also, about, hrefOf } = props
  const { lang } = page
  const chosen = groups.filter(([id]) => id === asked)
  return (
    <Sheet
      page={page}
      title={title}
      lead={lead}
      head={
        <div class="gap-s flow">
          <Filters
            label={title}
            items={[
              { href: address(page, path), text: w.all[lang], current: chosen.length === 0 },
              ...groups.map(([id, text]) => ({ href: address(page, path, { [field]: id }), text, current: id === asked })),
            ]}
          />
          {also ?? null}
        </div>
      }
    >
      {(chosen.length === 0 ? groups : chosen).map(([id, text]) => (
        <Section id={`${field[0]}-${id}`} title={text}>
          <ul class="list list--two">
            {all
              .filter((thing) => groupOf(thing) === id)
              .toSorted((a, b) => a.title[lang].localeCompare(b.title[lang], lang))
              .map((thing) => (
                <li>
                  <h3>
                    <a href={hrefOf(thing)}>{thing.title[lang]}</a>
                  </h3>
                  {about(thing)}
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </Sheet>
  )
}
