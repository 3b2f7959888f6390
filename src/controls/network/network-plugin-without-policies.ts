import { type Control, defineControl, parseImage } from '#model'
import type { DaemonSet } from '#schema'

export const networkPluginWithoutPolicies: Control = defineControl({
  id: 'network-plugin-without-policies',
  title: 'Network plug-in enforces no NetworkPolicy',
  severity: 'medium',
  why: 'The API server accepts every NetworkPolicy and nobody enforces it: all pods stay open to each other, and look as if they were not.',
  remediation:
    'Add a program that enforces policies (Calico as with Canal, kube-network-policies), or use another plug-in.',
  aliases: [
    'kubescape:C-0205',
    'kics:cni_plugin_does_not_support_network_policies',
    'kube-bench:cis-1.12:5.3.1',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#prerequisites'],
  on: 'resource',
  kinds: ['DaemonSet'],
  needs: { look: ['DaemonSet'] },
  *check({ resource, object, look }) {
    if (!runs(object, /flannel/)) return
    const enforcer = /calico|canal|cilium|kube-router|kube-network-policies|antrea|weave/
    if (look.all('DaemonSet').some((other) => runs(other.object, enforcer))) return
    yield {
      at: ['metadata', 'name'],
      message: `\`${resource.name}\` enforces no NetworkPolicy, and nothing in sight does so for it`,
    }
  },
})

function runs({ spec }: DaemonSet, program: RegExp): boolean {
  return (spec?.template?.spec?.containers ?? []).some(({ image = '' }) =>
    program.test(parseImage(image)?.repository ?? ''),
  )
}
