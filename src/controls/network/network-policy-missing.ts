import { type Control, defineControl, podName } from '#model'
import { hasOwnNetwork, isIsolated } from './policy/isolation.ts'

export const networkPolicyMissing: Control = defineControl({
  id: 'network-policy-missing',
  title: 'No NetworkPolicy limits who may connect to the pod',
  severity: 'medium',
  why: 'Every pod of the cluster may connect to every port of this one, so that one compromised pod reaches all others.',
  remediation:
    'Add a NetworkPolicy that selects the pod and lists who may connect to it; policies of other kinds than `networking.k8s.io` are not seen.',
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
  ],
  on: 'workload',
  needs: { look: ['NetworkPolicy'] },
  applies: ({ workload }) => hasOwnNetwork(workload),
  *check({ workload, look }) {
    if (isIsolated(workload, look.inNamespace('NetworkPolicy', workload.namespace), 'Ingress')) return
    yield {
      at: ['labels'],
      from: 'podMetadata',
      message: `no NetworkPolicy in sight selects the ${podName(workload)}`,
    }
  },
})
