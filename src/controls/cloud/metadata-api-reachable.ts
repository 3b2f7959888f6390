import { type Control, defineControl } from '#model'

export const metadataApiReachable: Control = defineControl({
  id: 'metadata-api-reachable',
  title: 'Metadata service of the cloud answers pods',
  severity: 'high',
  why: 'One request gives a pod the credentials of its node, and with them what the node may do in the cloud.',
  remediation:
    'Use the metadata protection of the cloud, or deny pods the address 169.254.169.254 by NetworkPolicy.',
  aliases: ['kubescape:C-0052', 'kube-hunter:KHV003', 'kube-hunter:KHV004', 'kube-hunter:KHV053'],
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/securing-a-cluster/#restricting-cloud-metadata-api-access',
  ],

  on: 'cluster',
  needs: { facts: ['metadata-access'] },
  *check({ facts }) {
    for (const [node, answers] of Object.entries(facts['metadata-access']))
      if (answers)
        yield {
          at: [],
          message: `the metadata service of the cloud answers pods on node \`${node}\``,
          evidence: [{ at: ['metadata-access', node], value: true }],
          discriminator: node,
        }
  },
})
