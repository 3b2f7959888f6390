import { resolve } from 'node:path'
import { type Coverage, isSeen, plainText, type Resource } from '#model'
import { controls } from '#controls'
import { buildInventory } from '#inventory'
import { shownPath } from '#sources'
import { SnapshotError, type SnapshotHeader, writeSnapshot, type Written } from '#sources/snapshot'
import { readLiveCluster } from '../cluster/read-target.ts'
import type { CommandRun } from '../commands.ts'
import { CommandError, exitCode } from '../errors.ts'
import { progress } from '../progress.ts'
import { configOf } from '../run/run-scan.ts'
import { sealFrom } from '../run/seal-key.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version/version.ts'

/**
 * `seaworthy snapshot save FILE`: what a scan would judge of a running cluster, in one file without its secrets. Whose an object is
 * is found out when it is judged.
 */
export const run: CommandRun = async (terminal, [given = ''], options) => {
  const { cwd } = terminal
  const path = resolve(cwd, given)
  const shown = shownPath(cwd, path)
  const { config } = configOf(terminal, [], { cluster: true, ...options })
  const seal = options['keyFile'] === undefined ? undefined : sealFrom(String(options['keyFile']), cwd)
  const savedAt = new Date(terminal.now()).toISOString()
  const context = typeof options['cluster'] === 'string' ? options['cluster'] : undefined
  const show = progress(terminal)
  try {
    const { cluster, facts, coverage, diagnostics, resources } = await readLiveCluster(terminal, context, {
      options: { ...options, include: 'platform' },
      config,
      given: [],
      controls,
      show,
    })
    show(`writing ${shown}`)
    const inventory = buildInventory({ resources, facts, coverage, ...(seal && { seal }) })
    const namespace = options['namespace']
    const header: SnapshotHeader = {
      kind: 'Snapshot',
      schemaVersion: 1,
      tool: { name: 'seaworthy', version },
      savedAt,
      cluster,
      ...(namespace !== undefined && { namespace: String(namespace) }),
      sealed: seal !== undefined,
      coverage,
      diagnostics,
    }
    const entered = [...inventory.resources.values()]
    const written = await write(path, shown, () =>
      writeSnapshot(path, {
        header,
        facts: facts.map((fact) => ({ ...fact, value: inventory.facts[fact.fact]! })),
        resources: entered,
      }),
    )
    show(undefined)
    await report(terminal, shown, header, entered, written)
    return isWhole(header) || options['allow'] === 'incomplete' ? exitCode.ok : exitCode.unread
  } finally {
    show(undefined)
  }
}

async function write(path: string, shown: string, act: () => Promise<Written>): Promise<Written> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof SnapshotError)
      throw new CommandError(error.code, `cannot write \`${shown}\`: ${error.message}`, error.hint)
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw new CommandError(
      'output-unwritable',
      `cannot write \`${shown}\`: ${(error as Error).message.replaceAll(path, shown)}`,
      'name a file in a folder that is there and can be written',
    )
  }
}

/** What is in it, and what is not. */
async function report(
  terminal: Terminal,
  shown: string,
  { cluster, coverage, diagnostics }: SnapshotHeader,
  resources: readonly Resource[],
  { bytes }: Written,
): Promise<void> {
  const taken = resources.reduce((sum, { redactions = [] }) => sum + redactions.length, 0)
  const lines = [
    ...diagnostics.flatMap(({ level, code, message, hint }) => [
      `${level}[${code}]: ${message}`,
      `  hint: ${hint}`,
    ]),
    ...unseen(coverage).map(({ of, namespace, state, reason }) => {
      const place = namespace === undefined ? '' : ` in namespace ${namespace}`
      return `not in it: \`${of}\`${place} (${reason ?? state})`
    }),
    `saved ${counted(resources.length, 'object')} of cluster ${cluster.name} to ${shown}: ${sizeOf(bytes)}, ${counted(taken, 'value')} taken out`,
  ]
  await terminal.writeError(lines.map((line) => `${plainText(line)}\n`).join(''))
}

function unseen(coverage: readonly Coverage[]): readonly Coverage[] {
  return coverage.filter(({ state }) => !isSeen(state) && state !== 'left-out')
}

/** Whether all that was asked for is in it. */
function isWhole({ coverage, diagnostics }: SnapshotHeader): boolean {
  return unseen(coverage).length === 0 && diagnostics.every(({ level }) => level !== 'error')
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
