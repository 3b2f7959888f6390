import { type Control, defineControl } from '#model'
import { enforceLabel, isOrdinary, levelOf } from './levels/level.ts'

export const podSecurityLevelMissing: Control = defineControl({
  id: 'pod-security-level-missing',
  title: 'Namespace enforces no Pod Security level',
  severity: 'medium',
  why: 'Whoever may create pods there may create privileged ones, unless the API server has another default.',
  remediation:
    'Label the namespace `pod-security.kubernetes.io/enforce: baseline`, or `restricted` where its pods allow it.',
  aliases: [
    'kubescape:C-0192',
    'hardeneks:ensure_namespace_psa_exist',
    'kubescape:C-0193',
    'kubescape:C-0194',
    'kubescape:C-0195',
    'kubescape:C-0196',
    'kubescape:C-0199',
    'kubescape:C-0202',
    'kubescape:C-0203',
    'kubescape:C-0204',
    'kyverno:add-psa-labels',
    'kyverno:deny-privileged-profile',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces',
  ],
  on: 'namespace',
  fix: 'unsafe',
  applies: ({ namespace }) => isOrdinary(namespace),
  *check({ resource, namespace }) {
    if (levelOf(namespace, 'enforce') !== undefined) return
    const path = ['metadata', 'labels', enforceLabel]
    yield {
      at: path,
      message: `namespace \`${resource.name}\` enforces no Pod Security level`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path, value: 'baseline' }] },
    }
  },
})
