import type { KubernetesObject } from '#model'
import { type Place, placesAt, textAt } from '../../network/custom/places.ts'

const patterns = [
  ['spec', 'taskRef'],
  ['spec', 'pipelineRef'],
  ['spec', 'tasks', '*', 'taskRef'],
  ['spec', 'finally', '*', 'taskRef'],
  ['spec', 'pipelineSpec', 'tasks', '*', 'taskRef'],
  ['spec', 'pipelineSpec', 'finally', '*', 'taskRef'],
] as const

/** Where a run or a pipeline of Tekton names what it runs. */
export function referencesOf(object: KubernetesObject): Place[] {
  return patterns.flatMap((pattern) => placesAt(object, pattern))
}

/** Whether a reference names a bundle of a registry, or a commit of a repository: what cannot be changed in the cluster. */
export function isFixed({ value: reference }: Place): boolean {
  if (textAt(reference, ['bundle']) !== undefined) return true
  const resolver = textAt(reference, ['resolver'])
  if (resolver !== 'git') return resolver === 'bundles'
  const revision = placesAt(reference, ['params', '*']).find(
    ({ value }) => textAt(value, ['name']) === 'revision',
  )
  return /^[0-9a-f]{40}$/.test(textAt(revision?.value, ['value']) ?? '')
}
