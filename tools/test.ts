import { runCheck } from './test/check.ts'
import { checks } from './test/checks.ts'
import { add, type Count, none, print } from './test/count.ts'
import { runClusterTests, runVitest } from './test/vitest.ts'

/**
 * `npm test`: every check, then every test; the last line is `N passed, N failed`. With arguments only vitest runs, with
 * those; with `--checks` only the checks; with `--cluster` also the tests that need a cluster.
 */
async function main(args: readonly string[]): Promise<void> {
  const onlyChecks = args.includes('--checks')
  const filters = args.filter((argument) => argument !== '--checks' && argument !== '--cluster')
  let total: Count = none
  if (filters.length === 0) for (const check of checks) total = add(total, await runCheck(check))
  if (!onlyChecks) total = add(total, await runVitest(filters))
  if (args.includes('--cluster')) total = add(total, await runClusterTests())
  print(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

await main(process.argv.slice(2))
