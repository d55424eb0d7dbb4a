export { backup, DamagedBackup, restore } from './backup.ts'
export { makeFolder } from './folder.ts'
export type { LibraryStore, Saved } from './library.ts'
export { defaultDb, libraryThere, openLibrary } from './open.ts'
