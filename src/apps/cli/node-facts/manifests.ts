import { randomBytes } from 'node:crypto'
import { defaultNodeJobSettings, type NodeJobSettings } from '#model'
import { daemonSetOf, jobOf, namespaceOf, networkPolicyOf } from '#sources/cluster'
import { renderDocument } from '#yaml'
import { podSettings } from '../cluster/node-settings.ts'
import { CommandError, exitCode } from '../errors.ts'
import type { RawOptions } from '../run/flags.ts'
import { configOf } from '../run/run-scan.ts'
import type { Terminal } from '../terminal.ts'
import { everyOf } from './every.ts'

/** Prints what reads a node, or all of them, with the namespace that it needs and no network. */
export async function writeManifests(terminal: Terminal, options: RawOptions): Promise<number> {
  const configured = configuredSettings(terminal, options)
  const namespace = (options['namespace'] as string | undefined) ?? configured.namespace
  const settings = podSettings(options, { ...configured, namespace }, 'image')
  const object =
    options['manifest'] === 'job'
      ? jobOf(nodeOf(options['node']), randomBytes(4).toString('hex'), settings)
      : daemonSetOf(timeOf(options['every'] ?? '1h'), settings)
  await terminal.write(
    [namespaceOf(settings), networkPolicyOf(settings), object].map(renderDocument).join('---\n'),
  )
  return exitCode.ok
}

function configuredSettings(terminal: Terminal, options: RawOptions): NodeJobSettings {
  const { config } = options
  if (config === undefined) return defaultNodeJobSettings
  return configOf(terminal, [], { config, cluster: true }).config.nodeFacts
}

function nodeOf(node: unknown): string {
  if (typeof node === 'string' && node !== '') return node
  throw new CommandError('node-unnamed', 'a Job reads one node, and none is named', 'name it by --node')
}

function timeOf(text: unknown): string {
  everyOf(String(text))
  return String(text)
}
