import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

const removed = 25

export const privilegedPspUse: Control = definePowerControl({
  id: 'privileged-psp-use',
  title: 'Role uses any or a privileged PodSecurityPolicy',
  severity: 'medium',
  why: 'Of the policies that a pod may use the most permissive one decides, so whoever may use all of them is held by none.',
  remediation:
    'Name a restricted policy in `resourceNames`, and move to Pod Security levels before Kubernetes 1.25.',
  aliases: ['krane:subjects-with-privileged-psp-not-scoped-to-ns'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/migrate-from-psp/'],
  power: (version) => ({
    groups: version < removed ? ['policy', 'extensions'] : [],
    resources: ['podsecuritypolicies'],
    verbs: ['use'],
  }),
  does: 'use a PodSecurityPolicy that restricts nothing',
  named: (name) => name.includes('privileged') && !name.includes('unprivileged'),
})
