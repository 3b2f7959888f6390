import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const awsAuthWrite: Control = definePowerControl({
  id: 'aws-auth-write',
  title: 'Role writes the ConfigMap that maps AWS identities',
  severity: 'high',
  persona: 'strict',
  why: 'On EKS the ConfigMap `aws-auth` says which AWS identity is in which group: whoever writes it makes itself `system:masters`.',
  remediation:
    'Name the ConfigMaps that the holder needs in `resourceNames`, and move the cluster to EKS access entries.',
  aliases: ['trivy:KSV-0115', 'rbac-police:eks_modify_aws_auth'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html'],
  power: { groups: [''], resources: ['configmaps'], verbs: ['update', 'patch'] },
  does: 'write ConfigMap `aws-auth`',
  within: 'kube-system',
  named: (name) => name === 'aws-auth',
})
