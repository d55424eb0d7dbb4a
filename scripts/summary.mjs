// The closing line of a check: what the test runner wrote down, and whether anything was skipped (nothing may be).
import { readFileSync } from 'node:fs'

const status = Number(process.argv[2] ?? 1)
let report
try {
  report = JSON.parse(readFileSync('dist/test-report.json', 'utf8'))
} catch {
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const skipped = report.numPendingTests + report.numTodoTests
const checkFailed = status !== 0 && report.numFailedTests === 0 ? 1 : 0
const failed = report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? report.numFailedTestSuites : 0)
if (skipped > 0) console.log(`${skipped} skipped, which is not allowed here`)
console.log(`${report.numPassedTests} passed, ${Math.max(failed, checkFailed) + skipped} failed`)
process.exit(status !== 0 || failed + skipped > 0 ? 1 : 0)
