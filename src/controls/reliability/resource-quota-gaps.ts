import { type Control, defineControl } from '#model'

export const resourceQuotaGaps: Control = defineControl({
  id: 'resource-quota-gaps',
  title: 'ResourceQuota leaves processor time or memory open',
  severity: 'low',
  persona: 'reliability',
  why: 'What the quota does not name the pods of the namespace may take from all others.',
  remediation: 'Add what the message names; the parameter `resources` lists what is asked for.',
  references: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/'],
  on: 'resource',
  kinds: ['ResourceQuota'],
  params: {
    resources: ['requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'] as readonly string[],
  },
  applies: ({ object }) =>
    Object.keys(object.spec?.hard ?? {}).some((name) => computed.test(name)) ||
    Object.keys(object.spec?.hard ?? {}).length === 0 ||
    'it counts other things',
  *check({ resource, object, params }) {
    const hard = object.spec?.hard ?? {}
    const lacking = params.resources.filter(
      (name) => hard[name] === undefined && hard[name.replace(/^requests\./, '')] === undefined,
    )
    if (lacking.length === 0) return
    const names = lacking.map((name) => `\`${name}\``).join(', ')
    yield { at: ['spec', 'hard'], message: `ResourceQuota \`${resource.name}\` bounds no ${names}` }
  },
})

/** A quota of objects or of storage has another one beside it. */
const computed = /^(?:requests\.|limits\.)?(?:cpu|memory)$/
