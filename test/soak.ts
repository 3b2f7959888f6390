import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const vitest = [join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs'), 'run']
const onCluster = [join(import.meta.dirname, 'cluster', 'main.ts'), 'test']
const clusterTests = readdirSync(join(import.meta.dirname, 'cluster', 'tests'))

/**
 * `npm run soak [NAME...]`: property tests whose file name holds a NAME (all of them without one), fifty times as long. Those that
 * need a cluster have to be named.
 */
function main(names: readonly string[]): number {
  const needsCluster = (name: string): boolean => clusterTests.some((file) => file.includes(name))
  const patterns = names.length > 0 ? names.filter((name) => !needsCluster(name)) : ['property']
  const codes = [
    patterns.length > 0 ? run([...vitest, ...patterns]) : 0,
    names.some(needsCluster) ? run([...onCluster, ...names.filter(needsCluster)]) : 0,
  ]
  return codes.find((code) => code !== 0) ?? 0
}

function run(program: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [...program, '--testTimeout', '3600000'], {
    stdio: 'inherit',
    env: { ...process.env, SOAK: '50' },
  })
  return status ?? 1
}

process.exitCode = main(process.argv.slice(2))
