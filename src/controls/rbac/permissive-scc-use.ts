import type { Control } from '#model'
import { isPermissive } from './binding/security-context-constraints.ts'
import { definePowerControl } from './role/power-control.ts'

export const permissiveSccUse: Control = definePowerControl({
  id: 'permissive-scc-use',
  title: 'Role uses a permissive SecurityContextConstraints',
  severity: 'medium',
  why: 'On OpenShift whoever may use `anyuid`, `privileged` or one of the host constraints runs pods past the restrictions that hold by default.',
  remediation:
    'Use `restricted-v2` or `nonroot-v2`, or write constraints that allow what the workload needs.',
  aliases: ['kyverno:disallow-security-context-constraint-anyuid'],
  references: [
    'https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/authentication_and_authorization/managing-pod-security-policies',
  ],
  power: { groups: ['security.openshift.io'], resources: ['securitycontextconstraints'], verbs: ['use'] },
  does: 'use permissive SecurityContextConstraints',
  named: isPermissive,
})
