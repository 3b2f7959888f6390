import { type Control, defineControl } from '#model'

export const selfManagedNode: Control = defineControl({
  id: 'self-managed-node',
  title: 'Node of EKS belongs to no managed group',
  severity: 'low',
  persona: 'hygiene',
  why: 'Nobody but you drains, upgrades and replaces it.',
  remediation: 'Move its pods to a managed node group, Fargate, Karpenter or Auto Mode.',
  aliases: ['hardeneks:use_managed_nodegroups'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html'],

  on: 'resource',
  kinds: ['Node'],
  applies: ({ object }) =>
    (object.status?.nodeInfo?.kubeletVersion ?? '').includes('-eks-') || 'it is no node of EKS',
  *check({ resource: { name, labels } }) {
    if (managers.some((label) => labels[label] !== undefined)) return
    yield { at: ['metadata'], message: `node \`${name}\` belongs to no managed group` }
  },
})

/** Labels by which those that make nodes of EKS mark them. */
const managers = ['eks.amazonaws.com/nodegroup', 'eks.amazonaws.com/compute-type', 'karpenter.sh/nodepool']
