import { type Control, defineControl } from '#model'
import { enforceLabel, isOrdinary, levelOf } from './levels/level.ts'

export const unrestrictedPodSecurityLevel: Control = defineControl({
  id: 'unrestricted-pod-security-level',
  title: 'Namespace does not enforce the restricted level',
  severity: 'low',
  persona: 'strict',
  why: 'Pods may run as root and with the default capabilities, which helps whoever breaks out of one.',
  remediation:
    'Label the namespace `pod-security.kubernetes.io/enforce: restricted` once `warn: restricted` is silent.',
  aliases: ['kubescape:C-0197', 'kubescape:C-0198', 'kubescape:C-0200', 'kubescape:C-0201'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  on: 'namespace',
  fix: 'unsafe',
  applies: ({ namespace }) => isOrdinary(namespace),
  *check({ resource, namespace }) {
    const level = levelOf(namespace, 'enforce')
    if (level === 'restricted') return
    const path = ['metadata', 'labels', enforceLabel]
    yield {
      at: path,
      message: `namespace \`${resource.name}\` enforces ${level === undefined ? 'no level' : `\`${level}\``}, not \`restricted\``,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path, value: 'restricted' }] },
    }
  },
})
