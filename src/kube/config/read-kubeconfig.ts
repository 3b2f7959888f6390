import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { KubeError } from '../error.ts'
import type { Entry, Kubeconfig } from './kubeconfig.ts'
import { type KubeconfigFile, readKubeconfigFile } from './read-file.ts'

export interface KubeconfigSearch {
  /** One file that has to exist, in place of the search. */
  readonly file?: string | undefined
  /** Variables of the process. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute: relative paths start here. */
  readonly cwd: string
}

/**
 * Reads what kubectl would: the file asked for, else those that `KUBECONFIG` lists, else `~/.kube/config`. The first entry of a
 * name holds, and the first current context. Files of the list that do not exist are passed over. Throws a `KubeError`.
 */
export function readKubeconfig(search: KubeconfigSearch): Kubeconfig {
  const paths = candidates(search)
  const files = paths.flatMap((path) => readKubeconfigFile(path) ?? [])
  if (files.length === 0) throw missing(paths, search)
  return {
    files: files.map(({ path }) => path),
    currentContext: files.find(({ currentContext }) => currentContext !== undefined)?.currentContext,
    contexts: firstOf(files, 'contexts'),
    clusters: firstOf(files, 'clusters'),
    users: firstOf(files, 'users'),
  }
}

function candidates({ file, env, cwd }: KubeconfigSearch): string[] {
  if (file !== undefined) return [resolve(cwd, file)]
  const listed = (env['KUBECONFIG'] ?? '').split(delimiter).filter((path) => path !== '')
  if (listed.length > 0) return [...new Set(listed.map((path) => resolve(cwd, path)))]
  return [join(env['HOME'] || homedir(), '.kube', 'config')]
}

function missing(paths: readonly string[], { file, env }: KubeconfigSearch): KubeError {
  const names = paths.map((path) => `\`${path}\``).join(', ')
  const from = file === undefined && env['KUBECONFIG'] ? ' (from `KUBECONFIG`)' : ''
  const subject = paths.length === 1 ? 'the kubeconfig file' : 'none of the kubeconfig files'
  const verb = paths.length === 1 ? 'does not exist' : 'exists'
  return new KubeError(
    'kubeconfig-missing',
    `${subject} ${names}${from} ${verb}`,
    "name one with `--kubeconfig` or the variable `KUBECONFIG`, or have your provider's program write it",
  )
}

function firstOf(
  files: readonly KubeconfigFile[],
  sort: 'contexts' | 'clusters' | 'users',
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const file of files) {
    for (const [name, entry] of file[sort]) if (!entries.has(name)) entries.set(name, entry)
  }
  return entries
}
