import { type Control, defineControl, podName } from '#model'
import { ciliumPolicies, isIsolatedByCilium } from './policy/cilium.ts'
import { hasOwnNetwork, isIsolated } from './policy/isolation.ts'

export const egressUnrestricted: Control = defineControl({
  id: 'egress-unrestricted',
  title: 'No NetworkPolicy limits where the pod may connect to',
  severity: 'low',
  persona: 'strict',
  why: 'A compromised pod may fetch tools, send data out and ask the metadata service of the cloud for credentials.',
  remediation:
    'Add a NetworkPolicy of type `Egress` that selects the pod and allows DNS and what it connects to.',
  aliases: [
    'kubescape:C-0030',
    'kube-score:pod-networkpolicy',
    'popeye:POP-1204',
    'stackrox:deployment_has_egress_network_policy',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
  ],
  on: 'workload',
  needs: { look: ['NetworkPolicy', ...ciliumPolicies] },
  applies: ({ workload }) => hasOwnNetwork(workload),
  *check({ workload, look }) {
    if (isIsolated(workload, look.inNamespace('NetworkPolicy', workload.namespace), 'Egress')) return
    if (isIsolatedByCilium(workload, look, workload.namespace, 'Egress')) return
    yield {
      at: ['labels'],
      from: 'podMetadata',
      message: `no NetworkPolicy in sight limits the egress of the ${podName(workload)}`,
    }
  },
})
