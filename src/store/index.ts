export type { LibraryStore, Saved } from './library.ts'
export { defaultDb, openLibrary } from './open.ts'
