import { type Control, defineControl, podName } from '#model'
import { isOwned } from '../workloads/controllers.ts'
import { ciliumPolicies, isIsolatedByCilium } from './policy/cilium.ts'
import { hasOwnNetwork, isIsolated } from './policy/isolation.ts'

export const networkPolicyMissing: Control = defineControl({
  id: 'network-policy-missing',
  title: 'No NetworkPolicy limits who may connect to the pod',
  severity: 'medium',
  why: 'Every pod of the cluster may connect to every port of this one, so that one compromised pod reaches all others.',
  remediation:
    'Add a NetworkPolicy that selects the pod and lists who may connect to it; policies of other kinds than `networking.k8s.io` are not seen.',
  aliases: [
    'kubescape:C-0260',
    'kube-linter:non-isolated-pod',
    'polaris:missingNetworkPolicy',
    'checkov:CKV2_K8S_6',
    'kics:pod_misconfigured_network_policy',
    'kube-score:pod-networkpolicy',
    'kyverno:require-network-policy',
    'popeye:POP-1204',
    'popeye:POP-1205',
    'kubescape:C-0030',
    'stackrox:deployment_has_ingress_network_policy',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
  ],
  on: 'workload',
  needs: { look: ['NetworkPolicy', ...ciliumPolicies] },
  params: { hostNetwork: false },
  applies({ workload, resource, params }) {
    if (isOwned(resource)) return 'its controller is judged'
    return params.hostNetwork || hasOwnNetwork(workload)
  },
  *check({ workload, look }) {
    if (isIsolated(workload, look.inNamespace('NetworkPolicy', workload.namespace), 'Ingress')) return
    if (isIsolatedByCilium(workload, look, workload.namespace, 'Ingress')) return
    yield {
      at: ['labels'],
      from: 'podMetadata',
      message: `no NetworkPolicy in sight selects the ${podName(workload)}`,
    }
  },
})
