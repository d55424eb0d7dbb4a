/** Where the stamp of the last build stands. */
export const stampFile: string
/** Has any input changed since the last build? */
export function isStale(): boolean
/** One value over names, sizes and times of everything that goes in. */
export function inputs(): string
