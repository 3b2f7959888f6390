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
  aliases: [
    'kubescape:C-0002',
    'trivy:KSV-0053',
    'polaris:clusterrolePodExecAttach',
    'polaris:rolePodExecAttach',
    'polaris:clusterrolebindingPodExecAttach',
    'polaris:rolebindingClusterRolePodExecAttach',
    'polaris:rolebindingRolePodExecAttach',
    'checkov:CKV2_K8S_2',
    'kics:rbac_roles_with_exec_permission',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  power: (version) => ({ groups: [''], resources: ['pods/exec'], verbs: verbsIn(version) }),
  does: 'run commands in pods',
})
