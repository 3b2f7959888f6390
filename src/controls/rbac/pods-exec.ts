import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

/** Until 1.35 a websocket needed `get` alone. */
function verbsIn(version: number): readonly string[] {
  return version < 35 ? ['create', 'get'] : ['create']
}

export const podsExec: Control = definePowerControl({
  id: 'pods-exec',
  title: 'Role runs commands in pods',
  severity: 'high',
  why: "A command in a pod has the pod's files, credentials and network; across namespaces that is every workload of the cluster.",
  remediation: 'Bind it in the namespaces that need it, for people and for a limited time.',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  power: (version) => ({ groups: [''], resources: ['pods/exec'], verbs: verbsIn(version) }),
  does: 'run commands in pods',
})
