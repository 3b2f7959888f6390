import type { Fact, KubernetesObject } from '#model'
import { valuesAt } from '../paths.ts'
import { flagsOf, wordsOf } from './flags.ts'
import { kubeletConfiguration } from './kubelet.ts'

const flagFacts = {
  'kube-apiserver': 'api-server-flags',
  'kube-controller-manager': 'controller-manager-flags',
  'kube-scheduler': 'scheduler-flags',
  etcd: 'etcd-flags',
} as const

/** What the command lines in a workload, of whatever kind, tell of the components that it runs. */
export function factsOfWorkload(object: KubernetesObject): Fact[] {
  return valuesAt(object, '$..containers').flatMap((container) =>
    typeof container === 'object' && container !== null
      ? factsOfContainer(container as Readonly<Record<string, unknown>>)
      : [],
  )
}

function factsOfContainer(container: Readonly<Record<string, unknown>>): Fact[] {
  const command = texts(container['command'])
  const args = texts(container['args'])
  const component = componentOf(command, args, String(container['image'] ?? ''))
  if (component === undefined) return []
  return factsOfCommandLine(component, [...command, ...args])
}

/** The facts that a component's command line tells. */
export function factsOfCommandLine(component: string, words: readonly string[]): Fact[] {
  const flags = flagsOf(words)
  const provenance = 'a command line'
  if (component === 'kubelet')
    return [
      { fact: 'kubelet-configuration', value: { node: kubeletConfiguration(flags, undefined) }, provenance },
      { fact: 'kubelet-flags', value: { node: flags }, provenance },
    ]
  return [{ fact: flagFacts[component as keyof typeof flagFacts], value: flags, provenance }]
}

/** Which component a container runs: its program, else the last part of its image's name. */
function componentOf(command: readonly string[], args: readonly string[], image: string): string | undefined {
  const program = [...command, ...args].find((word) => !word.startsWith('-') && !isShell(word))
  const name = baseName(program ?? '')
  if (isComponent(name)) return name
  if (command.length > 0 && !command.every(isShell) && !command[0]!.startsWith('-')) return undefined
  const repository = baseName(image.replace(/[:@].*$/, '')).replace(/-amd64$/, '')
  return isComponent(repository) ? repository : undefined
}

function isComponent(name: string): boolean {
  return name in flagFacts || name === 'kubelet'
}

function isShell(word: string): boolean {
  return /^(?:\/bin\/)?(?:ba|da)?sh$|^-/.test(word)
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function texts(value: unknown): string[] {
  const list = Array.isArray(value) ? value.map(String) : []
  return list.length === 1 && list[0]!.includes(' ') ? wordsOf(list[0]!) : list
}
