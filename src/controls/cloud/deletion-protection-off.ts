import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const deletionProtectionOff: Control = defineClusterControl({
  id: 'deletion-protection-off',
  title: 'One call deletes the managed cluster',
  severity: 'low',
  persona: 'reliability',
  why: 'A mistake in a script, or a stolen account, takes everything that runs there.',
  remediation: 'Turn deletion protection on.',
  aliases: ['prowler:eks_cluster_deletion_protection_enabled'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html'],

  *eks({ cluster: { deletionProtection } }) {
    if (deletionProtection === true) return
    yield { at: ['cluster', 'deletionProtection'], message: 'deletion protection is off' }
  },
})
