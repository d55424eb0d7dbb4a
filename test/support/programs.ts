import { spawnSync } from 'node:child_process'

/** Is the program on this machine? Where nothing may be skipped (`REQUIRE_BROWSER=1`), its absence is an error. */
export function has(program: string): boolean {
  const found = spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
  if (!found && process.env.REQUIRE_BROWSER === '1') throw new Error(`${program} is not installed, and no test may be skipped here`)
  return found
}
