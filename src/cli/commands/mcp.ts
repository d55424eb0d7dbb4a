import { finished } from 'node:stream/promises'
import { createMcp } from '../../api/mcp.ts'
import { offerBuilt } from '../../search/built.ts'
import { readArgs } from '../args.ts'
import type { Io } from '../io.ts'
import { libraryIfThere } from '../library.ts'

/** `arasha mcp [--db URL]`: a Model Context Protocol server on standard input and output, until the input ends. */
export async function mcpCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { db: 'string' }, { min: 0, max: 0, names: '' })
  const record = await io.record()
  offerBuilt(record, io.root)
  const library = await libraryIfThere(io, args.values.db)
  const { serveStdio } = await import('@modelcontextprotocol/server/stdio')
  const served = serveStdio(() => createMcp({ record, library, today: () => io.today() }), {
    onerror: (error) => io.err(`arasha mcp: ${error.message}\n`),
  })
  try {
    await finished(process.stdin, { writable: false })
    return 0
  } finally {
    await served.close()
    await library?.close()
  }
}
