import { MapPage, SituationsPage } from '../pages/ways.tsx'
import type { Read } from './read.ts'

/** The list of situations and the map of the remedies. */
export function waysRoutes(read: Read): void {
  read('/situations', (p) => <SituationsPage page={p} />)
  read('/map', (p) => <MapPage page={p} />)
}
