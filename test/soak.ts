import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** `npm run soak [NAME...]`: property tests whose file name holds a NAME (all of them without one), fifty times as long. */
const names = process.argv.slice(2)
const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs')
const patterns = names.length > 0 ? names : ['property']
const { status } = spawnSync(process.execPath, [vitest, 'run', '--testTimeout', '3600000', ...patterns], {
  stdio: 'inherit',
  env: { ...process.env, SOAK: '50' },
})
process.exitCode = status ?? 1
