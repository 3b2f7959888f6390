import { type Control, defineControl } from '#model'
import { type Kind, kindGroups } from '#schema'
import { isOwned } from '../workloads/controllers.ts'

export const forbiddenKind: Control = defineControl({
  id: 'forbidden-kind',
  title: 'Resource is of a kind that is not wanted here',
  severity: 'low',
  why: 'The kind was ruled out: another way is meant to be taken, which is looked after.',
  remediation: 'Use the way that is meant, or take the kind from the parameter `kinds`.',
  aliases: [
    'kyverno:restrict-jobs',
    'kyverno:restrict-scale',
    'kyverno:resource-creation-updating-denied',
    'azure-policy:BlockResource',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/'],
  on: 'resource',
  kinds: Object.keys(kindGroups) as Kind[],
  params: { kinds: [] as readonly string[] },
  applies: ({ resource, params }) => {
    if (params.kinds.length === 0) return 'no kinds are configured'
    return !isOwned(resource) || 'a controller made it, which is looked at'
  },
  *check({ resource: { group, kind, name }, params }) {
    if (!params.kinds.includes(kind) && !params.kinds.includes(`${group}/${kind}`)) return
    yield { at: ['kind'], message: `${kind} \`${name}\` is of a kind that is not wanted here` }
  },
})
