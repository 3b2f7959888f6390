import { type Control, defineControl } from '#model'

export const awsNodeWithoutOwnRole: Control = defineControl({
  id: 'aws-node-without-own-role',
  title: 'Network plug-in of AWS uses the role of the node',
  severity: 'low',
  persona: 'strict',
  why: 'The rights to change network interfaces then belong to the node, and so to every pod that reaches its metadata service.',
  remediation:
    'Give service account `aws-node` a role of its own, by annotation or by a pod identity association.',
  aliases: ['kyverno:require-aws-node-irsa', 'hardeneks:check_aws_node_daemonset_service_account'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/cni-iam-role.html'],

  on: 'resource',
  kinds: ['ServiceAccount'],
  applies: ({ resource: { namespace, name } }) =>
    (namespace === 'kube-system' && name === 'aws-node') || 'it is another account',
  *check({ resource: { annotations } }) {
    if ((annotations['eks.amazonaws.com/role-arn'] ?? '') !== '') return
    yield { at: ['metadata'], message: 'service account `aws-node` names no role of its own' }
  },
})
