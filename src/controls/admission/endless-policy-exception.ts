import { type Control, defineControl } from '#model'

const label = 'cleanup.kyverno.io/ttl'

export const endlessPolicyException: Control = defineControl({
  id: 'endless-policy-exception',
  title: 'Exception to a policy has no end',
  severity: 'low',
  persona: 'strict',
  why: 'Nobody comes back to it: the exception outlives what it was made for.',
  remediation:
    'Give the exception the label `cleanup.kyverno.io/ttl`, such as `720h`, and Kyverno deletes it then.',
  aliases: ['kyverno:expiration-for-policyexceptions'],
  references: ['https://kyverno.io/docs/policy-types/cleanup-policy/#cleanup-label'],
  on: 'resource',
  kinds: ['kyverno.io/PolicyException', 'policies.kyverno.io/PolicyException'],
  *check({ resource }) {
    if ((resource.labels[label] ?? '') !== '') return
    yield {
      at: ['metadata', 'labels', label],
      message: `exception \`${resource.name}\` has no end`,
    }
  },
})
