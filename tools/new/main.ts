import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { main } from '../../src/apps/cli/index.ts'

const root = join(import.meta.dirname, '..', '..')

/** `npm run new control AREA/ID`: `seaworthy new` in this checkout, and the index with the new control. */
process.chdir(root)
process.exitCode = await main(['new', ...process.argv.slice(2)])
if (process.exitCode === 0) {
  execFileSync(process.execPath, [join(root, 'tools', 'generate', 'main.ts'), 'controls'], {
    stdio: 'inherit',
  })
}
