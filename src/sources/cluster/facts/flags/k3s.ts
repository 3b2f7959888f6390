import type { Flags, Resource } from '#model'
import { parseFlags } from './command-flags.ts'
import type { Component } from './components.ts'
import type { Instance } from './instances.ts'
import { embeddedFlags } from './k3s-defaults.ts'

/** Arguments of k3s that hand flags to a component. */
const handing: Readonly<Record<Component['program'], string>> = {
  'kube-apiserver': 'kube-apiserver-arg',
  'kube-controller-manager': 'kube-controller-manager-arg',
  'kube-scheduler': 'kube-scheduler-arg',
  etcd: 'etcd-arg',
}

/** The components inside the k3s servers, which write the arguments that they were started with on their nodes. */
export function embeddedIn(nodes: readonly Resource[], component: Component): readonly Instance[] {
  return nodes.flatMap((node) => {
    const words = wordsOf(node.annotations['k3s.io/node-args'])
    if (words?.[0] !== 'server') return []
    const hasEtcd = node.labels['node-role.kubernetes.io/etcd'] === 'true'
    const base = embeddedFlags(component.program, { hasEtcd, given: parseFlags(words.slice(1)) })
    if (base === undefined) return []
    return [
      {
        node: node.name,
        flags: withArguments(base, valuesOf(words, handing[component.program])),
        provenance: `annotation k3s.io/node-args of node ${node.name}, with what k3s itself sets`,
        addresses: [],
      },
    ]
  })
}

function wordsOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.map(String) : undefined
  } catch {
    return undefined
  }
}

/** Every value of an argument, which may be given several times. */
function valuesOf(words: readonly string[], name: string): readonly string[] {
  return words.flatMap((word, index) => {
    const [, written, value] = /^--?([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? []
    if (written !== name) return []
    return [value ?? words[index + 1] ?? '']
  })
}

/** `name=value` stands in the place of what k3s sets, `name+=value` adds to it, `name-=value` takes out of it. */
function withArguments(base: Flags, given: readonly string[]): Flags {
  const flags: Record<string, string> = { ...base }
  for (const text of given) {
    const [, name, operator, value = 'true'] = /^(?:--)?([^=+]+?)([+-]?)(?:=([\s\S]*))?$/.exec(text) ?? []
    if (name === undefined) continue
    const items = (flags[name] ?? '').split(',').filter((item) => item !== '')
    if (operator === '+') flags[name] = [...items, value].join(',')
    else if (operator === '-') flags[name] = items.filter((item) => item !== value).join(',')
    else flags[name] = value
  }
  return flags
}
