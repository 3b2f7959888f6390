import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Cluster, folderVariable } from './cluster.ts'
import { endInside, enterCommand, spawnInNamespace } from './namespace.ts'
import { buildProgram } from './program.ts'
import { missingRequirement } from './requirements.ts'
import { say } from './say.ts'
import { waitFor } from './wait.ts'

/**
 * `main.ts test [VITEST ARGUMENT...]` runs the tests of this folder on a cluster; `main.ts start [COMMAND...]` runs a command
 * on one, or keeps it until it is interrupted. Exit code 0 where the machine cannot have a cluster and tests were asked for.
 */
async function main([what = '', ...args]: readonly string[]): Promise<number> {
  const missing = missingRequirement()
  if (missing !== undefined) {
    say(`no cluster: ${missing}${what === 'test' ? '; the tests that need one are skipped' : ''}`)
    return what === 'test' ? 0 : 2
  }
  const program = await buildProgram()
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-cluster-'))
  try {
    return await runInside(folder, [program, what, ...args])
  } finally {
    if (process.env['SEAWORTHY_KEEP_CLUSTER'] === undefined) rmSync(folder, { recursive: true, force: true })
    else say(`kept ${folder}`)
  }
}

async function runInside(folder: string, args: readonly string[]): Promise<number> {
  const env = { [folderVariable]: folder }
  const child = spawnInNamespace(join(import.meta.dirname, 'inside.ts'), args, env)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => endInside(child))
  if (args[1] === 'start' && args.length === 2) void sayEntrance(folder, child)
  const [code] = (await once(child, 'close')) as [number | null]
  return code ?? 1
}

/** Only here is it known under which process id the rest of the machine sees the namespaces. */
async function sayEntrance(folder: string, child: ChildProcess): Promise<void> {
  await waitFor('the cluster', () => existsSync(join(folder, 'ready')) || child.exitCode !== null, 300)
  if (child.exitCode !== null) return
  const { kubeconfig, description } = new Cluster(folder)
  const environment = `KUBECONFIG=${kubeconfig} PATH=${dirname(description.kubectl)}:$PATH`
  say('from another terminal:')
  say(`  ${enterCommand(child)} env ${environment} bash`)
}

process.exitCode = await main(process.argv.slice(2))
