import { resolve } from 'node:path'
import type { Diagnostic } from '#model'
import { shownPath } from '#sources'
import { markInstalled } from '#sources/cluster'
import { readSnapshot, type SnapshotHeader } from '#sources/snapshot'
import type { ClusterAsked } from '../cluster/read-target.ts'
import { clusterTarget } from '../cluster/seen-cluster.ts'
import { CommandError } from '../errors.ts'
import type { RawOptions } from '../run/flags.ts'
import type { ReadTarget } from '../run/read-target.ts'
import type { Terminal } from '../terminal.ts'
import { ofAskedKinds } from './asked-kinds.ts'
import { speaking } from './speaking.ts'

/** Reads a snapshot as its cluster would be read; throws a `CommandError`. */
export async function readSnapshotTarget(
  { cwd }: Terminal,
  paths: readonly string[],
  { options, config, only, show }: Omit<ClusterAsked, 'given'>,
): Promise<ReadTarget> {
  if (paths.length > 0)
    throw new CommandError(
      'paths-with-snapshot',
      `a snapshot and \`${paths[0]}\` cannot be judged together`,
      'scan them one after the other',
    )
  const file = String(options['snapshot'])
  const path = resolve(cwd, file)
  const shown = shownPath(cwd, path)
  show(`reading ${shown}`)
  const { header, facts, resources } = await speaking(shown, () => readSnapshot(path))
  const { cluster, coverage, diagnostics, savedAt } = header
  const reading = {
    resources: options['include'] === 'platform' ? resources : markInstalled(resources),
    facts,
    coverage,
    diagnostics: [...diagnostics, ...withoutKey(header, options, shown)],
    skipped: 0,
  }
  return {
    ...clusterTarget(ofAskedKinds({ ...reading, cluster }, config, only), nameOf(header, shown), config),
    ...(options['asOf'] !== 'now' && { asOf: savedAt }),
  }
}

/** `snapshot prod.snapshot (cluster prod, 2026-11-25T00:00:00.000Z)` */
function nameOf({ cluster, savedAt, namespace }: SnapshotHeader, shown: string): string {
  const part = namespace === undefined ? '' : `, namespace ${namespace}`
  return `snapshot ${shown} (cluster ${cluster.name}${part}, ${savedAt})`
}

/** What was taken out before can get no HMAC any more. */
function withoutKey({ sealed }: SnapshotHeader, { keyFile }: RawOptions, shown: string): Diagnostic[] {
  if (sealed || keyFile === undefined) return []
  return [
    {
      level: 'warning',
      code: 'snapshot-without-key',
      message: `\`${shown}\` was saved without a key: its secrets have no HMAC`,
      hint: 'give --key-file to `seaworthy snapshot save`',
    },
  ]
}
