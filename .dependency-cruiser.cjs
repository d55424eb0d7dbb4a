// The floors of the house: what may import what. `npm run check` keeps them.
const floors = {
  time: ['record/types.ts', 'record/nearest.ts', 'language/say.ts'],
  language: ['record'],
  record: ['time', 'language/say.ts'],
  law: ['record', 'time', 'language'],
  remedy: ['law', 'record', 'time', 'language'],
  draft: ['remedy', 'law', 'record', 'time', 'language'],
  library: ['record', 'time', 'language'],
  store: ['library/types.ts', 'record/types.ts', 'language'],
  search: ['store/library.ts', 'remedy', 'law', 'record', 'time', 'language'],
  // Of the library the pages know how texts are linked and compared, of the store its door, as types: the worker on the device has neither.
  site: [
    'library/diff.ts',
    'library/link.ts',
    'library/words.ts',
    'store/library.ts',
    'search',
    'draft',
    'remedy',
    'law',
    'record',
    'time',
    'language',
  ],
  api: ['search', 'draft', 'remedy', 'law', 'record', 'time', 'language'],
  cli: ['library', 'store', 'api', 'site', 'search', 'draft', 'remedy', 'law', 'record', 'time', 'language'],
}
const TESTS = '(\\.test\\.tsx?|/testkit\\.ts)$'
const rules = Object.entries(floors).map(([room, below]) => ({
  name: `floor-${room}`,
  comment: `${room} may import only from itself and ${below.join(', ')}`,
  severity: 'error',
  // Tests and their kits may read files and stand on any floor.
  from: { path: `^src/${room}/`, pathNot: TESTS },
  to: { path: '^src/', pathNot: [`^src/${room}/`, ...below.map((b) => `^src/${b}${b.endsWith('.ts') ? '$' : '/'}`)] },
}))
const isomorphic = 'time|language|record|law|remedy|draft|search|site'
module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'no-node-below',
      comment: 'these rooms also run in a browser; only the named files touch Node',
      severity: 'error',
      from: {
        path: `^src/((${isomorphic})/|library/(diff|link|words)\\.ts$)`,
        pathNot: '(\\.test\\.tsx?$|/testkit\\.ts$|^src/draft/(pdf|docx)\\.ts$|^src/site/(serve|whole|ready)\\.ts$|^src/search/built\\.ts$)',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-store-in-the-browser',
      comment: 'the search, the pages and the worker know the door of the store as a type, never an engine',
      severity: 'error',
      from: { path: '^src/(site|search)/', pathNot: TESTS },
      to: { path: '^src/store/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-validator-in-the-browser',
      comment: 'the record arrives already checked',
      severity: 'error',
      from: { path: '^src/(time|language|law|remedy|draft|search|site)/' },
      to: { path: '(^src/record/(schema|load|gate|json-schema)|node_modules/zod)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
}
