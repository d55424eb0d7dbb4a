import { InputError } from '../api/input.ts'
import { nearest } from '../record/nearest.ts'
import { type Io, linesOf, safeLine, UsageError } from './io.ts'

interface Command {
  readonly run: (argv: readonly string[], io: Io) => Promise<number>
  readonly usage: string
  readonly what: string
}

/** Each is loaded when it is asked for: a command does not pay for what another needs. */
const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    run: async (argv, io) => (await import('./commands/serve.ts')).serveCommand(argv, io),
    usage: 'serve [--port N] [--host H] [--db URL]',
    what: 'the pages, on this machine',
  },
  ask: {
    run: async (argv, io) => (await import('./commands/ask.ts')).askCommand(argv, io),
    usage: 'ask [--lang kk|ru|en]',
    what: 'the interview, in the terminal',
  },
  assess: {
    run: async (argv, io) => (await import('./commands/assess.ts')).assessCommand(argv, io),
    usage: 'assess --case FILE|- [--lang L] [--json]',
    what: 'rights, remedies, dates for a case',
  },
  draft: {
    run: async (argv, io) => (await import('./commands/draft.ts')).draftCommand(argv, io),
    usage: 'draft REMEDY --case FILE [--lang L] [--format html|txt|docx|pdf] [-o FILE]',
    what: 'a complaint, drafted',
  },
  deadlines: {
    run: async (argv, io) => (await import('./commands/deadlines.ts')).deadlinesCommand(argv, io),
    usage: 'deadlines --case FILE --format ics|json',
    what: 'the dates of a case',
  },
  show: {
    run: async (argv, io) => (await import('./commands/show.ts')).showCommand(argv, io),
    usage: 'show ID [--at DATE] [--lang L] [--json]',
    what: 'anything in the record, on a day',
  },
  search: {
    run: async (argv, io) => (await import('./commands/search.ts')).searchCommand(argv, io),
    usage: 'search WORDS... [--lang L] [--kind K] [--at DATE] [--limit N] [--db URL] [--json]',
    what: 'passages of the record and of the official texts kept, in all languages at once',
  },
  compare: {
    run: async (argv, io) => (await import('./commands/compare.ts')).compareCommand(argv, io),
    usage: 'compare INSTRUMENT INSTRUMENT [--right R] [--json]',
    what: 'two texts side by side, by right',
  },
  prevails: {
    run: async (argv, io) => (await import('./commands/prevails.ts')).prevailsCommand(argv, io),
    usage: 'prevails PROVISION PROVISION --at DATE [--json]',
    what: 'which norm prevails on a day, and why',
  },
  term: {
    run: async (argv, io) => (await import('./commands/term.ts')).termCommand(argv, io),
    usage: 'term --from DATE[THH:MM] --term P15D [--calendar CODE] [--working-days] [--detention] [--json]',
    what: 'a legal period, counted step by step',
  },
  import: {
    run: async (argv, io) => (await import('./commands/import.ts')).importCommand(argv, io),
    usage: 'import FILE... [--as INSTRUMENT] [--version DATE] [--in L] [--lang L] [--db URL] [--json]',
    what: 'official texts into the library: PDF, HTML, DOCX, Akoma Ntoso, Markdown, text, or a clone of the git of law',
  },
  diff: {
    run: async (argv, io) => (await import('./commands/diff.ts')).diffCommand(argv, io),
    usage: 'diff INSTRUMENT --from DATE --to DATE [--in L] [--lang L] [--db URL] [--json]',
    what: 'what changed between two editions, and what of the record it touches',
  },
  export: {
    run: async (argv, io) => (await import('./commands/export.ts')).exportCommand(argv, io),
    usage: 'export site|data|akn DIR [--origin URL] [--db URL] [--json]',
    what: 'the pages as files for any host; the record as a data package; the library as Akoma Ntoso 3.0',
  },
  backup: {
    run: async (argv, io) => (await import('./commands/backup.ts')).backupCommand(argv, io),
    usage: 'backup FILE [--db URL] [--json]',
    what: 'the whole library in one file, the same for every engine',
  },
  restore: {
    run: async (argv, io) => (await import('./commands/backup.ts')).restoreCommand(argv, io),
    usage: 'restore FILE [--db URL] [--add] [--json]',
    what: 'a backup into an empty library, every digest checked; --add: into one that holds texts',
  },
  mcp: {
    run: async (argv, io) => (await import('./commands/mcp.ts')).mcpCommand(argv, io),
    usage: 'mcp [--db URL]',
    what: 'the same answers for programs: a Model Context Protocol server on standard input and output',
  },
  analyse: {
    run: async (argv, io) => (await import('./commands/analyse.ts')).analyseCommand(argv, io),
    usage: 'analyse [--lang L]',
    what: 'stems of the words on standard input',
  },
  check: {
    run: async (argv, io) => (await import('./commands/check.ts')).checkCommand(argv, io),
    usage: 'check [--record DIR] [--json]',
    what: 'the gate over the record',
  },
}

/** Runs one command. Bad input gives one clear line a problem and code 2; a stack trace never reaches the person. */
export async function cli(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(help())
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    const near = nearest(name, Object.keys(COMMANDS))
    io.err(`arasha: unknown command "${safeLine(name.slice(0, 60))}"${near ? `; did you mean "${near}"?` : '.'} Try: arasha --help\n`)
    return 2
  }
  if (rest.includes('--help')) {
    io.out(`arasha ${command.usage}\n  ${command.what}\n`)
    return 0
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (error instanceof UsageError || error instanceof InputError) {
      for (const line of error instanceof UsageError ? error.lines : linesOf(error)) io.err(`arasha ${name}: ${safeLine(line)}\n`)
      return 2
    }
    io.err(`arasha ${name}: something went wrong inside: ${safeLine((error as Error).message)}\n`)
    if (io.env.ARASHA_DEBUG) io.err(`${(error as Error).stack}\n`)
    return 70
  }
}

function help(): string {
  const rows = Object.values(COMMANDS).map((c) => `  arasha ${c.usage}\n      ${c.what}`)
  return `Arasha: the human-rights law of Kazakhstan, as a working system.\nLegal information, never legal advice. Nothing about you is kept.\n\n${rows.join('\n')}\n`
}
