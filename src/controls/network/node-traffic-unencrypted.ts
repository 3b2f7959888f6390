import { type Control, defineControl, notEvaluated, type Resource, valueAt } from '#model'
import { pluginOf } from './encryption/plugins.ts'

export const nodeTrafficUnencrypted: Control = defineControl({
  id: 'node-traffic-unencrypted',
  title: 'Pods talk across nodes in plain text',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever is on the network between two nodes, or on a third node that can listen there, reads and changes what pods send each other.',
  remediation:
    'Turn on WireGuard or IPsec in the network plug-in, or have a service mesh demand mutual TLS everywhere.',
  references: [
    'https://docs.cilium.io/en/stable/security/network/encryption/',
    'https://docs.tigera.io/calico/latest/network-policy/encrypt-cluster-pod-traffic',
  ],
  on: 'resource',
  kinds: ['DaemonSet'],
  needs: {
    look: [
      'ConfigMap',
      'crd.projectcalico.org/FelixConfiguration',
      'projectcalico.org/FelixConfiguration',
      'security.istio.io/PeerAuthentication',
    ],
  },
  applies: ({ resource }) =>
    pluginOf(resource) !== undefined || 'it is no network plug-in that could encrypt',
  *check({ resource, look }) {
    if (look.all('security.istio.io/PeerAuthentication').some(isStrictEverywhere)) return undefined
    const plugin = pluginOf(resource)!
    const encrypts = plugin.encrypts(resource, look)
    if (encrypts === undefined)
      return notEvaluated('not-in-files', `the configuration of ${plugin.name} is not in sight`)
    if (encrypts) return undefined
    yield {
      at: ['metadata', 'name'],
      message: `${plugin.name} sends what pods say to other nodes in plain text; ${plugin.setting} says so`,
    }
    return undefined
  },
})

/** The one of Istio's root namespace that selects nothing holds for every pod of the mesh. */
function isStrictEverywhere({ namespace, object }: Resource): boolean {
  return (
    namespace === 'istio-system' &&
    valueAt(object, ['spec', 'selector']) === undefined &&
    valueAt(object, ['spec', 'mtls', 'mode']) === 'STRICT'
  )
}
