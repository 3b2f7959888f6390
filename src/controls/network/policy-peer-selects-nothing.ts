import { type Control, defineControl, podKinds, selects } from '#model'
import type { NetworkPolicyPeer } from '#schema'

export const policyPeerSelectsNothing: Control = defineControl({
  id: 'policy-peer-selects-nothing',
  title: 'Rule of a NetworkPolicy allows pods that do not exist',
  severity: 'low',
  persona: 'hygiene',
  why: 'The connection that was meant is denied, until somebody runs a pod with the labels and is let in.',
  remediation: 'Make the selector equal to labels of the pods that connect, or remove the peer.',
  aliases: [
    'kube-linter:dangling-networkpolicypeer-podselector',
    'popeye:POP-1201',
    'popeye:POP-1202',
    'popeye:POP-1206',
    'popeye:POP-1207',
    'popeye:POP-1208',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
  ],
  on: 'resource',
  kinds: ['NetworkPolicy'],
  needs: { look: podKinds },
  *check({ resource, object: { spec = {} }, look }) {
    const workloads = look.workloads(resource.namespace)
    const peers = [
      ...(spec.ingress ?? []).flatMap(({ from = [] }, rule) =>
        placed(from, ['spec', 'ingress', rule, 'from']),
      ),
      ...(spec.egress ?? []).flatMap(({ to = [] }, rule) => placed(to, ['spec', 'egress', rule, 'to'])),
    ]
    for (const { peer, at } of peers) {
      const { podSelector, namespaceSelector } = peer
      if (podSelector === undefined || namespaceSelector !== undefined || selects(podSelector, {})) continue
      if (workloads.some(({ podLabels }) => selects(podSelector, podLabels))) continue
      yield { at, message: 'the peer selects no workload in sight of the namespace' }
    }
  },
})

/** Peers of other namespaces are not judged: their workloads are mostly written elsewhere. */
function placed(peers: readonly NetworkPolicyPeer[], at: readonly (string | number)[]) {
  return peers.map((peer, index) => ({ peer, at: [...at, index, 'podSelector'] }))
}
