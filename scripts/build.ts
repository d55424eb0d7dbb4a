// Builds what is stale into dist/: the program, the record as one JSON, the files of the pages.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inputs, isStale, stampFile } from './stale.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Builds if any input has changed since the last build. */
export async function buildIfStale(): Promise<void> {
  if (!isStale()) return
  const stamp = inputs()
  mkdirSync(join(dist, 'assets'), { recursive: true })
  const esbuild = await import('esbuild')
  await compileRecord()
  const files = copyAssets()
  const register = await esbuild.build({
    entryPoints: [join(root, 'src/site/client/register.ts')],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
  })
  const script = hashed('register.js', register.outputFiles[0]?.contents ?? new Uint8Array(), files)
  const css = hashed('arasha.css', await styles(esbuild, files), files)
  const fonts = Object.keys(files).filter((f) => f.endsWith('.woff2'))
  const assets = { css: [css], script, preload: fonts, files, version: stamp.slice(0, 16) }
  writeFileSync(join(dist, 'assets.json'), JSON.stringify(assets))
  const version = createHash('sha256')
    .update(JSON.stringify(assets))
    .update(readFileSync(join(dist, 'record.json')))
    .update(readFileSync(join(dist, 'search.json')))
    .digest('hex')
    .slice(0, 16)
  const shared = { bundle: true, format: 'esm', jsx: 'automatic', jsxImportSource: '#jsx', target: 'es2023' } as const
  await esbuild.build({
    ...shared,
    entryPoints: [join(root, 'src/site/client/worker.ts')],
    outfile: join(dist, 'worker.js'),
    format: 'iife',
    minify: true,
    define: { ASSETS: JSON.stringify(assets), VERSION: JSON.stringify(version) },
  })
  // The program, and the thread that it reads texts in; in parts, so that a command loads what it needs.
  rmSync(join(dist, 'program'), { recursive: true, force: true })
  await esbuild.build({
    ...shared,
    entryPoints: { arasha: join(root, 'src/cli/main.ts'), 'reading-worker': join(root, 'src/cli/reading-worker.ts') },
    outdir: join(dist, 'program'),
    outExtension: { '.js': '.mjs' },
    splitting: true,
    platform: 'node',
    packages: 'external',
    target: 'node24',
  })
  writeFileSync(stampFile, stamp)
}

async function compileRecord(): Promise<void> {
  const { recordFiles } = await import('../src/cli/record-files.ts')
  const { compile } = await import('../src/record/compile.ts')
  const { load } = await import('../src/record/load.ts')
  const data = await compile(load(recordFiles(join(root, 'record'))))
  writeFileSync(join(dist, 'record.json'), JSON.stringify(data))
  const { bookData } = await import('../src/search/book.ts')
  const { openRecord } = await import('../src/record/record.ts')
  const begun = performance.now()
  const index = JSON.stringify(bookData(openRecord(data)))
  writeFileSync(join(dist, 'search.json'), index)
  console.log(`search index: ${(index.length / 1e6).toFixed(1)} MB in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}

type Files = Record<string, { file: string; type: string }>

/** Writes a file under a name with its hash and returns its address. */
function hashed(name: string, bytes: Uint8Array, files: Files): string {
  const ext = extname(name)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const file = `assets/${name.slice(0, -ext.length)}.${hash}${ext}`
  writeFileSync(join(dist, file), bytes)
  files[`/${file}`] = { file, type: TYPES[ext] ?? 'application/octet-stream' }
  return `/${file}`
}

function copyAssets(): Files {
  const files: Files = {}
  const fonts = join(root, 'src/site/assets/fonts')
  for (const name of readdirSync(fonts)) if (name.endsWith('.woff2')) hashed(name, readFileSync(join(fonts, name)), files)
  return files
}

/** The styles in one file, with the fonts' hashed addresses. */
async function styles(esbuild: typeof import('esbuild'), files: Files): Promise<Uint8Array> {
  let css = [
    'tokens.css',
    'base.css',
    'charts.css',
    'pages-explore.css',
    'pages-un.css',
    'pages-law.css',
    'pages-search.css',
    'pages-help.css',
  ]
    .map((f) => readFileSync(join(root, 'src/site/assets', f), 'utf8'))
    .join('\n')
  for (const address of Object.keys(files)) {
    const plain = address.replace(/^\/assets\/(.*)\.[0-9a-f]{10}(\.woff2)$/, 'fonts/$1$2')
    css = css.replaceAll(`url(${plain})`, `url(${address})`)
  }
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true })
  return new TextEncoder().encode(code)
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) await buildIfStale()
