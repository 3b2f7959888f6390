import { dirname, resolve } from 'node:path'
import type { ExecPlugin } from '../credentials/plugin.ts'
import { KubeError } from '../error.ts'
import { asList, asRecord, asText, isRecord, textsIn } from '../record.ts'
import type { Clock } from '../transport/clock.ts'
import type { ClusterInfo } from './cluster.ts'
import type { PluginCall } from './endpoint.ts'
import type { NamedEntry } from './fields.ts'

/** What a user entry is read with. */
export interface UserSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly cluster: ClusterInfo
}

const versions = ['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1']

/** The program of a user entry that fetches its credentials. Throws a `KubeError` where the entry is wrong. */
export function execPlugin(entry: NamedEntry, { env, clock, cluster }: UserSurroundings): ExecPlugin {
  const exec = asRecord(entry.fields['exec'])
  const command = asText(exec['command'])
  if (command === undefined) throw wrong(entry, 'names no command', 'set `exec.command`')
  const apiVersion = asText(exec['apiVersion']) ?? ''
  if (!versions.includes(apiVersion)) {
    const hint = `set \`exec.apiVersion\` to \`${versions[0]}\`, and bring the program up to date`
    throw wrong(entry, `asks its program for the version \`${apiVersion}\``, hint)
  }
  if (exec['interactiveMode'] === 'Always') {
    const hint = 'log in with kubectl first, or use credentials that need nobody at a terminal'
    throw wrong(entry, `wants a terminal for \`${command}\`, and gets none here`, hint)
  }
  return {
    called: entry.called,
    command: /[/\\]/.test(command) ? resolve(dirname(entry.file), command) : command,
    args: textsIn(exec['args']),
    env: { ...env, ...variables(exec['env']) },
    apiVersion,
    cluster: exec['provideClusterInfo'] === true ? cluster : undefined,
    installHint: asText(exec['installHint']),
    clock,
  }
}

/** How a user entry has a program called; undefined where it has none. */
export function pluginCall({ fields }: NamedEntry): PluginCall | undefined {
  if (!isRecord(fields['exec'])) return undefined
  const { command, args, env } = fields['exec']
  return { command: asText(command) ?? '', args: textsIn(args), env: variables(env) }
}

function variables(list: unknown): Record<string, string> {
  const pairs = asList(list).map(asRecord)
  return Object.fromEntries(pairs.map(({ name, value }) => [String(name), String(value ?? '')]))
}

function wrong({ called, file }: NamedEntry, what: string, hint: string): KubeError {
  return new KubeError('kubeconfig-invalid', `${called} in \`${file}\` ${what}`, hint)
}
