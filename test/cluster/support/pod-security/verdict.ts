import { controls } from '#controls'
import { evaluate, select, summarise } from '#engine'
import { frameworks } from '#frameworks'
import { buildInventory } from '#inventory'
import { type KubernetesObject, newestVersion, type Resource } from '#model'
import { toResource } from '../../../../src/sources/documents/to-resource.ts'

/** A namespace that enforces a Pod Security level in one of its versions. */
export interface Enforced {
  readonly name: string
  readonly level: 'baseline' | 'restricted'
  readonly version: string
}

export function namespaceOf({ name, level, version }: Enforced): KubernetesObject {
  const labels = {
    'pod-security.kubernetes.io/enforce': level,
    'pod-security.kubernetes.io/enforce-version': version,
  }
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } }
}

/** Ids of the controls by which our framework of the level keeps a pod out of its namespace. */
export function violations(pod: object, namespace: Enforced): readonly string[] {
  const profile = select(controls, {
    personas: [],
    frameworks: frameworks.filter(({ id }) => id === `pss-${namespace.level}`),
    controls: {},
    only: [],
  })
  const resources = [resourceOf(namespaceOf(namespace)), resourceOf(inNamespace(pod, namespace))]
  const inventory = buildInventory({ resources, coverage: [{ of: '*', state: 'given' }] })
  const state = evaluate(inventory, {
    kubernetesVersion: newestVersion,
    profiles: [profile],
    profileOf: () => 0,
  })
  const { findings, unevaluated } = summarise(state)
  if (unevaluated.length > 0) throw new Error(`not evaluated: ${JSON.stringify(unevaluated)}`)
  return findings.map(({ control }) => control)
}

function inNamespace(pod: object, { name }: Enforced): KubernetesObject {
  const { metadata, ...rest } = pod as { readonly metadata: object }
  return { ...rest, metadata: { ...metadata, namespace: name } }
}

function resourceOf(object: KubernetesObject): Resource {
  const text = { path: 'pod.yaml', text: '' }
  const made = toResource(object, { type: 'file', text, document: 0, start: 0, end: 0, item: [] }, '')
  if (typeof made !== 'object') throw new Error(`no resource: ${made}`)
  return made
}
