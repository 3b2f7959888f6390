import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { rmSync, statSync, utimesSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { withLock } from './lock.ts'
import { say } from './say.ts'

const source = join(import.meta.dirname, 'program')
const version = '1.37.2'
const day = 24 * 60 * 60 * 1000

/** Builds the program that is the cluster, unless there is one of these very sources, and gives its path. */
export async function buildProgram(): Promise<string> {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'seaworthy-test-cluster')
  const program = join(cache, sourceHash(), 'seaworthy-test-cluster')
  mkdirSync(join(program, '..'), { recursive: true })
  await withLock(join(cache, 'lock'), () => {
    if (!existsSync(program)) build(program)
    utimesSync(program, new Date(), new Date())
    removeOld(cache)
  })
  return program
}

function build(program: string): void {
  say('building the test cluster: some 10 minutes the first time, a minute after a change')
  const started = performance.now()
  const partial = `${program}.partial`
  const { status, stderr } = spawnSync(
    'go',
    ['build', '-buildvcs=false', '-trimpath', '-ldflags', linkerFlags(), '-o', partial, '.'],
    { cwd: source, env: { ...process.env, CGO_ENABLED: '0' }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the test cluster does not build:\n${stderr}`)
  chmodSync(partial, 0o755)
  renameSync(partial, program)
  say(`built in ${Math.round((performance.now() - started) / 1000)} s`)
}

/** The version is what the API server is told that it is: without one it refuses to start. */
function linkerFlags(): string {
  const [major = '', minor = ''] = version.split('.')
  const values = { gitVersion: `v${version}`, gitMajor: major, gitMinor: minor }
  const flags = Object.entries(values).map(
    ([key, value]) => `-X k8s.io/component-base/version.${key}=${value}`,
  )
  return ['-s', '-w', ...flags].join(' ')
}

function sourceHash(): string {
  const hash = createHash('sha256').update(linkerFlags())
  for (const path of globSync('**/{*.go,go.mod,go.sum}', { cwd: source }).toSorted()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(source, path)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Programs of other sources go when nobody has used them for a week. */
function removeOld(cache: string): void {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name)
    const program = join(folder, 'seaworthy-test-cluster')
    const used = statSync(program, { throwIfNoEntry: false })?.mtimeMs
    if (used !== undefined && used < Date.now() - 7 * day) rmSync(folder, { recursive: true })
  }
}
