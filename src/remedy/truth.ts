import type { Truth } from './types.ts'

/**
 * Strong Kleene logic: `null` is unknown. Every operator is monotone in the order of information
 * (unknown below true and false), so learning a fact never flips a decided value.
 * S. C. Kleene, Introduction to Metamathematics (1952), § 64.
 */
export function not(a: Truth): Truth {
  return a === null ? null : !a
}

/** False if any is false; else unknown if any is unknown; else true. */
export function every<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let value: Truth = true
  for (const item of items) {
    const t = test(item)
    if (t === false) return false
    if (t === null) value = null
  }
  return value
}

/** True if any is true; else unknown if any is unknown; else false. */
export function some<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let value: Truth = false
  for (const item of items) {
    const t = test(item)
    if (t === true) return true
    if (t === null) value = null
  }
  return value
}
