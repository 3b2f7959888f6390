import { type Control, defineControl, type NetworkPlugin, networkPluginsOf } from '#model'
import type { DaemonSet } from '#schema'

export const networkPluginWithoutPolicies: Control = defineControl({
  id: 'network-plugin-without-policies',
  title: 'Network plug-in enforces no NetworkPolicy',
  severity: 'medium',
  why: 'The API server accepts every NetworkPolicy and nobody enforces it: all pods stay open to each other, and look as if they were not.',
  remediation:
    'Add a program that enforces policies (Calico as with Canal, kube-network-policies), turn the engine of the VPC CNI on, or use another plug-in.',
  aliases: [
    'kubescape:C-0205',
    'kics:cni_plugin_does_not_support_network_policies',
    'kube-bench:cis-1.12:5.3.1',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#prerequisites'],
  on: 'resource',
  kinds: ['DaemonSet'],
  needs: { look: ['DaemonSet'], uses: ['network-policy-engine'] },
  applies: ({ object }) => pluginsOf(object).length > 0 || 'it is no network plug-in that is known',
  *check({ object, look, facts }) {
    const plugins = pluginsOf(object)
    if (enforced(plugins) || (facts['network-policy-engine'] ?? []).length > 0) return
    if (look.all('DaemonSet').some((other) => enforced(pluginsOf(other.object)))) return
    const names = plugins.map(({ name }) => `\`${name}\``).join(', ')
    yield {
      at: ['metadata', 'name'],
      message: `${names} enforces no NetworkPolicy, and nothing in sight does so for it`,
    }
  },
})

function pluginsOf({ spec }: DaemonSet): readonly NetworkPlugin[] {
  return networkPluginsOf(spec?.template?.spec ?? {})
}

function enforced(plugins: readonly NetworkPlugin[]): boolean {
  return plugins.some(({ enforces }) => enforces)
}
