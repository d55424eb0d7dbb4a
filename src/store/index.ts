export { backup, DamagedBackup, restore } from './backup.ts'
export type { LibraryStore, Saved } from './library.ts'
export { defaultDb, libraryThere, openLibrary } from './open.ts'
