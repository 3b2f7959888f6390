import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Count } from './count.ts'

const root = join(import.meta.dirname, '..', '..')
const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run']
const onCluster = [join(root, 'test', 'cluster', 'main.ts'), 'test']

/** Runs every test, or those that the arguments choose, as vitest's own command line does. */
export function runVitest(args: readonly string[]): Promise<Count> {
  return runCounted(vitest, args)
}

/** Runs the tests that need a cluster; none of them, with a message, where there can be no cluster. */
export function runClusterTests(): Promise<Count> {
  return runCounted(onCluster, [])
}

async function runCounted(program: readonly string[], args: readonly string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-test-'))
  try {
    const file = join(folder, 'results.json')
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
    const code = await run([...program, ...reporters, ...args])
    return countOf(code, readResults(file))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Results {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
}

/** A run that fails without a failed test (a file that does not load, an error outside a test) counts as one. */
function countOf(code: number, results: Results | undefined): Count {
  const passed = results?.numPassedTests ?? 0
  const failed = results?.numFailedTests ?? 0
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) }
}

function readResults(file: string): Results | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch {
    return undefined
  }
}

function run(args: readonly string[]): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  child.on('error', reject)
  child.on('close', (code) => resolve(code ?? 1))
  return promise
}
