export type { KeptEdition, KeptUnit, LibraryStore, Saved } from './library.ts'
export { defaultDb, openLibrary } from './open.ts'
