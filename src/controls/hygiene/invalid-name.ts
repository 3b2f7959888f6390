import { type Control, defineControl } from '#model'
import { type Kind, kindGroups } from '#schema'
import { isLike } from './names/like.ts'
import { nameProblem } from './names/name.ts'

export const invalidName: Control = defineControl({
  id: 'invalid-name',
  title: 'Name is none that Kubernetes takes',
  severity: 'medium',
  persona: 'hygiene',
  why: 'The API server refuses the object, in the middle of a rollout at worst.',
  remediation:
    'Use lower-case letters, digits, `-` and, where the kind allows it, `.`; for namespaces also one of the patterns in the parameter `namespaces`.',
  aliases: ['kyverno:team-validate-ns-name', 'datree:RESOURCE_MISSING_NAME'],
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],
  on: 'resource',
  kinds: Object.keys(kindGroups) as Kind[],
  params: { namespaces: [] as readonly string[] },
  *check({ resource: { kind, group, object }, params }) {
    const name = (object['metadata'] as { readonly name?: unknown } | undefined)?.name
    if (typeof name !== 'string' || name === '') return
    const problem = nameProblem(group, kind, name) ?? ofPattern(kind, name, params.namespaces)
    if (problem !== undefined)
      yield { at: ['metadata', 'name'], message: `name \`${name}\` of ${kind} ${problem}` }
  },
})

function ofPattern(kind: string, name: string, patterns: readonly string[]): string | undefined {
  if (kind !== 'Namespace' || patterns.length === 0 || name.startsWith('kube-') || name === 'default')
    return undefined
  return patterns.some((pattern) => isLike(name, pattern)) ? undefined : 'has none of the agreed forms'
}
