import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

/** Until 1.35 a websocket needed `get` alone. */
function verbsIn(version: number): readonly string[] {
  return version < 35 ? ['create', 'get'] : ['create']
}

export const podsAttach: Control = definePowerControl({
  id: 'pods-attach',
  title: 'Role attaches to pods',
  severity: 'medium',
  why: 'Who attaches reads what the process prints and types what it reads.',
  remediation: 'Bind it in the namespaces that need it, for people and for a limited time.',
  aliases: [
    'trivy:KSV-0054',
    'polaris:clusterrolePodExecAttach',
    'polaris:rolePodExecAttach',
    'polaris:clusterrolebindingPodExecAttach',
    'polaris:rolebindingClusterRolePodExecAttach',
    'polaris:rolebindingRolePodExecAttach',
    'kics:rbac_roles_with_attach_permission',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  power: (version) => ({ groups: [''], resources: ['pods/attach'], verbs: verbsIn(version) }),
  does: 'attach to pods',
})
