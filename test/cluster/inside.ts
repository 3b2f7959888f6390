import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { type Cluster, folderVariable } from './cluster.ts'
import { lifeline } from './namespace.ts'
import { say } from './say.ts'
import { startCluster } from './start.ts'

const vitest = join(import.meta.dirname, '..', '..', 'node_modules', 'vitest', 'vitest.mjs')
const config = join(import.meta.dirname, 'vitest.config.ts')

/** The product of this checkout, whatever image a Job names. */
const nodeFacts = [process.execPath, join(import.meta.dirname, '..', '..', 'bin', 'seaworthy.js')]

/** The first process of the namespaces: starts the cluster, runs what is to be run on it, and takes it down. */
async function main([program = '', what = '', ...args]: readonly string[]): Promise<number> {
  const starter = new Socket({ fd: lifeline }).resume()
  const interrupted = untilInterrupted(starter)
  const folder = process.env[folderVariable] ?? ''
  const started = performance.now()
  const starting = startCluster(program, folder, { behaviour: { nodeFacts } })
  const cluster = await Promise.race([starting, interrupted])
  // What has been started so far ends with this process.
  if (cluster === undefined) process.exit(130)
  say(`the cluster is up after ${((performance.now() - started) / 1000).toFixed(1)} s`)
  try {
    const tests = [process.execPath, vitest, 'run', '--config', config, '--configLoader=native']
    const [command, ...rest] = what === 'test' ? [...tests, ...args] : args
    if (command !== undefined) return await run(cluster, interrupted, command, rest)
    sayHow(cluster)
    writeFileSync(join(folder, 'ready'), '')
    await interrupted
    return 0
  } finally {
    await cluster.stop()
    starter.destroy()
  }
}

/** The first signal to end, or the end of whoever started this. */
function untilInterrupted(starter: Socket): Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(undefined))
  starter.on('close', () => resolve(undefined))
  return promise
}

async function run(
  cluster: Cluster,
  interrupted: Promise<undefined>,
  program: string,
  args: readonly string[],
): Promise<number> {
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...cluster.environment() } })
  void interrupted.then(() => child.kill('SIGTERM'))
  const [code] = (await once(child, 'close')) as [number | null]
  return code ?? 1
}

function sayHow(cluster: Cluster): void {
  const [first] = cluster.description.nodes
  say(`folder      ${cluster.folder}: logs and process ids in processes/, a tree for each node`)
  say(`kubeconfig  ${cluster.kubeconfig}`)
  say(`server      ${cluster.server}, reached from within its network namespace alone`)
  say(
    `nodes       ${cluster.description.nodes.map(({ name, address }) => `${name} (${address})`).join(', ')}`,
  )
  say(`audit log   ${join(first.tree, 'var/log/kubernetes/audit/audit.log')}`)
  say('Ctrl-C takes it down.')
}

process.exitCode = await main(process.argv.slice(2))
