// A clone of the public git of law in small: real acts in its Markdown, a commit an edition, to measure how fast the command reads history.
import { spawnSync } from 'node:child_process'
import type { Act, Unit } from '../src/library/types.ts'

/** Of so many passages one is changed from edition to edition. */
const CHANGED = 50
const HEADINGS: ReadonlySet<Unit['kind']> = new Set(['part', 'section', 'chapter', 'subchapter', 'article'])

/** Writes a repository into an empty folder: each act in so many editions, a month apart. The first is of 2023. Returns the bytes of text in all of them. */
export function makeClone(dir: string, acts: readonly Act[], editions: number): number {
  const stream: string[] = []
  let bytes = 0
  const file = (path: string, text: string) => stream.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`)
  for (let edition = 0; edition < editions; edition++) {
    const day = new Date(Date.UTC(2023, edition, 1))
    for (const [i, act] of acts.entries()) {
      stream.push(`commit refs/heads/main\ncommitter git <> ${day.getTime() / 1000} +0000\ndata 0\n`)
      const folder = `02-codes/act-${i + 1}`
      const text = act.units.map((u, n) => markdownOf(u, edition > 0 && n % CHANGED === edition % CHANGED)).join('\n\n')
      bytes += Buffer.byteLength(text)
      file(`${folder}/rus.md`, `${text}\n`)
      const meta = { act_code: String(i + 1), requisite: act.requisite, title: { rus: act.title }, approved_on: act.adopted }
      file(`${folder}/meta.yaml`, JSON.stringify({ ...meta, version_date: { rus: day.toISOString().slice(0, 10) } }))
    }
  }
  for (const [args, input] of [
    [['init', '-q', '-b', 'main'], ''],
    [['fast-import', '--quiet'], stream.join('')],
  ] as const) {
    const run = spawnSync('git', ['-C', dir, ...args], { input })
    if (run.status !== 0) throw new Error(`git ${args[0]}: ${run.stderr}`)
  }
  return bytes
}

function markdownOf({ kind, label, text }: Unit, changed: boolean): string {
  const words = `${label} ${text}${changed && kind === 'point' ? ' Изменено.' : ''}`.trim()
  if (kind === 'title') return `# ${words}`
  if (HEADINGS.has(kind)) return `**${words}**`
  return kind === 'note' ? `> ${words}` : words
}
