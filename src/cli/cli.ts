import { InputError } from '../api/input.ts'
import { nearest } from '../record/nearest.ts'
import { analyseCommand } from './commands/analyse.ts'
import { askCommand } from './commands/ask.ts'
import { assessCommand } from './commands/assess.ts'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { deadlinesCommand } from './commands/deadlines.ts'
import { diffCommand } from './commands/diff.ts'
import { draftCommand } from './commands/draft.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { mcpCommand } from './commands/mcp.ts'
import { prevailsCommand } from './commands/prevails.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { showCommand } from './commands/show.ts'
import { termCommand } from './commands/term.ts'
import { type Io, linesOf, safeLine, UsageError } from './io.ts'

interface Command {
  readonly run: (argv: readonly string[], io: Io) => Promise<number>
  readonly usage: string
  readonly what: string
}

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: { run: serveCommand, usage: 'serve [--port N] [--host H] [--db URL]', what: 'the pages, on this machine' },
  ask: { run: askCommand, usage: 'ask [--lang kk|ru|en]', what: 'the interview, in the terminal' },
  assess: { run: assessCommand, usage: 'assess --case FILE|- [--lang L] [--json]', what: 'rights, remedies, dates for a case' },
  draft: {
    run: draftCommand,
    usage: 'draft REMEDY --case FILE [--lang L] [--format html|txt|docx|pdf] [-o FILE]',
    what: 'a complaint, drafted',
  },
  deadlines: { run: deadlinesCommand, usage: 'deadlines --case FILE --format ics|json', what: 'the dates of a case' },
  show: { run: showCommand, usage: 'show ID [--at DATE] [--lang L] [--json]', what: 'anything in the record, on a day' },
  search: {
    run: searchCommand,
    usage: 'search WORDS... [--lang L] [--kind K] [--at DATE] [--limit N] [--db URL] [--json]',
    what: 'passages of the record and of the official texts kept, in all languages at once',
  },
  compare: { run: compareCommand, usage: 'compare INSTRUMENT INSTRUMENT [--right R] [--json]', what: 'two texts side by side, by right' },
  prevails: {
    run: prevailsCommand,
    usage: 'prevails PROVISION PROVISION --at DATE [--json]',
    what: 'which norm prevails on a day, and why',
  },
  term: {
    run: termCommand,
    usage: 'term --from DATE[THH:MM] --term P15D [--calendar CODE] [--working-days] [--detention] [--json]',
    what: 'a legal period, counted step by step',
  },
  import: {
    run: importCommand,
    usage: 'import FILE... [--as INSTRUMENT] [--version DATE] [--in L] [--lang L] [--db URL] [--json]',
    what: 'official texts into the library: PDF, HTML, DOCX, Akoma Ntoso, Markdown, text, or a clone of the git of law',
  },
  diff: {
    run: diffCommand,
    usage: 'diff INSTRUMENT --from DATE --to DATE [--in L] [--lang L] [--db URL] [--json]',
    what: 'what changed between two editions, and what of the record it touches',
  },
  export: {
    run: exportCommand,
    usage: 'export site|data|akn DIR [--origin URL] [--db URL] [--json]',
    what: 'the pages as files for any host; the record as a data package; the library as Akoma Ntoso 3.0',
  },
  backup: {
    run: backupCommand,
    usage: 'backup FILE [--db URL] [--json]',
    what: 'the whole library in one file, the same for every engine',
  },
  restore: {
    run: restoreCommand,
    usage: 'restore FILE [--db URL] [--add] [--json]',
    what: 'a backup into an empty library, every digest checked; --add: into one that holds texts',
  },
  mcp: {
    run: mcpCommand,
    usage: 'mcp [--db URL]',
    what: 'the same answers for programs: a Model Context Protocol server on standard input and output',
  },
  analyse: { run: analyseCommand, usage: 'analyse [--lang L]', what: 'stems of the words on standard input' },
  check: { run: checkCommand, usage: 'check [--record DIR] [--json]', what: 'the gate over the record' },
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
