import { createApi } from '../../api/index.ts'
import { serve } from '../../site/serve.ts'
import { defaultDb, libraryThere } from '../../store/index.ts'
import { readArgs } from '../args.ts'
import { type Io, safeLine, UsageError } from '../io.ts'
import { libraryOf } from '../library.ts'

/** `arasha serve [--port N] [--host H] [--db URL]`; runs until it is told to stop. */
export async function serveCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { port: 'string', host: 'string', db: 'string' }, { min: 0, max: 0, names: '' })
  const port = Number(args.values.port ?? io.env.PORT ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port: "${args.values.port ?? io.env.PORT}" is not a port (0 to 65535)`)
  const host = args.values.host ?? io.env.HOST ?? '127.0.0.1'
  const library = await libraryToServe(io, args.values.db)
  try {
    const record = await io.record()
    const today = () => io.today()
    const mounts = { '/api/v1': createApi({ record, today, library }) }
    const server = await serve({ port, host, record, today, root: io.root, mounts, ...(library ? { library } : {}) })
    io.out(`Arasha: http://${host === '127.0.0.1' ? 'localhost' : host}:${server.port}\n`)
    // A library that cannot be read is told to who asks it.
    library?.warm(today()).catch(() => undefined)
    await server.stopped
    return 0
  } finally {
    await library?.close()
  }
}

/** The library where there is one. Serving makes none, and does without: who sets up a server may bring the texts in later. */
async function libraryToServe(io: Io, url: string | undefined) {
  if (libraryThere(url ?? defaultDb(io.env))) return libraryOf(io, url)
  if (url !== undefined) io.err(`${safeLine(url)}: no library there yet, so no official texts are shown; import one and start again\n`)
  return undefined
}
