import { type Control, defineControl } from '#model'
import { enforceLabel, isOrdinary, levelOf } from './levels/level.ts'

export const privilegedPodSecurityLevel: Control = defineControl({
  id: 'privileged-pod-security-level',
  title: 'Namespace allows privileged pods by label',
  severity: 'medium',
  why: 'Whoever may create pods there takes the node that they run on, and the cluster with it.',
  remediation:
    'Keep such namespaces for node agents, with few who may create pods there; enforce `baseline` elsewhere.',
  aliases: ['kyverno:deny-privileged-profile'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#privileged'],
  on: 'namespace',
  fix: 'unsafe',
  applies: ({ namespace }) => isOrdinary(namespace),
  *check({ resource, namespace }) {
    if (levelOf(namespace, 'enforce') !== 'privileged') return
    const path = ['metadata', 'labels', enforceLabel]
    yield {
      at: path,
      message: `namespace \`${resource.name}\` allows privileged pods`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path, value: 'baseline' }] },
    }
  },
})
