import { jobOf, longestTrace, type PodSettings } from '#sources/cluster'
import { renderDocument } from '#yaml'
import { CommandError } from '../errors.ts'
import type { RawOptions } from '../run/flags.ts'
import { isOfMany } from './many/is-of-many.ts'
import type { Terminal } from '../terminal.ts'

/** Throws where nobody said yes and nobody can be asked: also about several clusters at a time. */
export function requireConsent({ canAsk }: Terminal, options: RawOptions): void {
  if (options['yes'] === true || (canAsk && !isOfMany(options))) return
  throw new CommandError(
    'not-confirmed',
    `\`--nodes\` makes a Job on every node, and ${canAsk ? 'several clusters are read at a time' : 'there is no terminal to ask on'}`,
    'give --yes where this is meant; --dry-run prints the manifests',
  )
}

/** Shows what would be made and asks for it, unless the options say yes. */
export async function confirm(
  terminal: Terminal,
  options: RawOptions,
  { nodes, run, settings }: { nodes: readonly string[]; run: string; settings: PodSettings },
): Promise<void> {
  if (options['yes'] === true) return
  await terminal.writeError(shown(nodes, run, settings))
  const answer = await terminal.ask(`Make ${jobs(nodes.length)} in namespace ${settings.namespace}? [y/N] `)
  if (/^y(es)?$/i.test(answer.trim())) return
  throw new CommandError('not-confirmed', 'nothing was made', 'answer y, or scan without --nodes')
}

/** The manifest for the first node, and the nodes that get the same. */
function shown(nodes: readonly string[], run: string, settings: PodSettings): string {
  const [first = 'NODE'] = nodes
  const minutes = Math.ceil(longestTrace(settings) / 60)
  return [
    renderDocument(jobOf(first, run, settings)),
    `# ${jobs(nodes.length)}, at most ${settings.concurrency} at a time, each removed when it is done, and by itself after ${minutes} minutes:\n`,
    ...nodes.map((node) => `#   ${node}\n`),
  ].join('')
}

function jobs(count: number): string {
  return count === 1 ? '1 Job' : `${count} Jobs`
}
