import { type Control, defineControl, networkPluginsOf } from '#model'
import type { DaemonSet } from '#schema'

export const nodeWithoutPolicyEngine: Control = defineControl({
  id: 'node-without-policy-engine',
  title: 'No network plug-in of the node enforces a NetworkPolicy',
  severity: 'medium',
  why: 'The API server accepts every NetworkPolicy and nobody enforces it: all pods of the node stay open to each other, and look as if they were not.',
  remediation: 'Add a program that enforces policies, or turn the engine of the VPC CNI on.',
  aliases: ['kubescape:C-0205', 'kubescape:C-0230'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#prerequisites'],

  on: 'cluster',
  needs: { facts: ['network-plugins'], look: ['DaemonSet'], uses: ['network-policy-engine'] },
  *check({ facts, look }) {
    if ((facts['network-policy-engine'] ?? []).length > 0) return
    if (look.all('DaemonSet').some(({ object }) => isEngine(object))) return
    for (const [node, plugins] of Object.entries(facts['network-plugins'])) {
      if (plugins.length === 0 || plugins.some((plugin) => engines.test(plugin))) continue
      const names = plugins.map((plugin) => `\`${plugin}\``).join(', ')
      yield {
        at: [],
        message: `${names} on node \`${node}\` enforces no NetworkPolicy`,
        evidence: [{ at: ['network-plugins', node], value: plugins }],
        discriminator: node,
      }
    }
  },
})

const engines = /calico|canal|cilium|kube-router|kube-network-policies|antrea|weave|ovn|azure-npm/i

/** Whether pods of a DaemonSet enforce policies for plug-ins that do not. */
function isEngine({ spec }: DaemonSet): boolean {
  return networkPluginsOf(spec?.template?.spec ?? {}).some(({ enforces }) => enforces)
}
