import { type Control, defineControl } from '#model'
import { isOrdinary, levelOf } from './levels/level.ts'

const modes = ['enforce', 'warn', 'audit'] as const

export const podSecurityLabelsMissing: Control = defineControl({
  id: 'pod-security-labels-missing',
  title: 'Namespace neither enforces a Pod Security level nor warns by one',
  severity: 'low',
  persona: 'hygiene',
  why: 'Nobody learns what in it would keep the namespace from enforcing a level.',
  remediation: 'Label the namespace `pod-security.kubernetes.io/warn: baseline`, which refuses nothing.',
  aliases: ['kyverno:add-psa-namespace-reporting'],
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/',
  ],
  on: 'namespace',
  fix: 'safe',
  applies: ({ namespace }) => isOrdinary(namespace),
  *check({ resource, namespace }) {
    if (modes.some((mode) => levelOf(namespace, mode) !== undefined)) return
    const path = ['metadata', 'labels', 'pod-security.kubernetes.io/warn']
    yield {
      at: path,
      message: `namespace \`${resource.name}\` has no label of Pod Security`,
      fix: { safety: 'safe', operations: [{ op: 'set', path, value: 'baseline' }] },
    }
  },
})
