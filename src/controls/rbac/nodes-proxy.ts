import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const nodesProxy: Control = definePowerControl({
  id: 'nodes-proxy',
  title: 'Role reaches the kubelets',
  severity: 'high',
  why: '`nodes/proxy` reaches the API of every kubelet: `get` alone runs commands in any pod, past audit and admission.',
  remediation:
    'Allow `nodes/metrics`, `nodes/stats`, `nodes/log` or `nodes/healthz` instead, which newer kubelets tell apart.',
  aliases: [
    'kubescape:C-0279',
    'trivy:KSV-0047',
    'checkov:CKV2_K8S_2',
    'kyverno:restrict-clusterrole-nodesproxy',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes',
  ],
  power: { groups: [''], resources: ['nodes/proxy'], verbs: ['get', 'create'] },
  does: 'reach the kubelet of every node',
  clusterScoped: true,
})
