import { type Control, defineControl, type EksCluster } from '#model'
import { unread } from './cluster/reading.ts'

export const untrustedWorkloadOutsideSandbox: Control = defineControl({
  id: 'untrusted-workload-outside-sandbox',
  title: 'Workload that nobody trusts shares the kernel of its node',
  severity: 'medium',
  persona: 'strict',
  why: 'One flaw in the kernel, and it is on the node with the pods of everybody else.',
  remediation:
    'Run it in the sandbox of the cloud: GKE Sandbox, pod sandboxing of AKS, or a Fargate profile of EKS.',
  aliases: ['kubescape:C-0233', 'kubescape:C-0249'],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/fargate.html',
    'https://learn.microsoft.com/azure/aks/use-pod-sandboxing',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/sandbox-pods',
  ],

  on: 'workload',
  needs: { oneOf: ['eks-cluster', 'aks-cluster', 'gke-cluster'] },
  params: {
    /** Namespaces of workloads that nobody trusts; nothing is found where none is named. */
    namespaces: [] as readonly string[],
    runtimeClasses: [
      'gvisor',
      'kata-mshv-vm-isolation',
      'kata-vm-isolation',
      'kata-cc-isolation',
    ] as readonly string[],
  },
  applies: ({ workload, params }) =>
    params.namespaces.includes(workload.namespace ?? 'default') ||
    'its namespace is not named in `namespaces`',
  *check({ workload, facts, params }) {
    const { podSpec, podLabels, namespace = 'default' } = workload
    if (params.runtimeClasses.includes(podSpec.runtimeClassName ?? '')) return undefined
    if (isOnFargate(facts['eks-cluster'], namespace, podLabels)) return undefined
    const gap = facts['eks-cluster']?.unread?.['fargateProfiles']
    if (gap !== undefined) return unread('the profiles of Fargate', gap)
    yield {
      at: ['runtimeClassName'],
      message: `pods of namespace \`${namespace}\` share the kernel of their node`,
    }
    return undefined
  },
})

/** Whether a profile of Fargate takes the pods: each has a virtual machine of its own. */
function isOnFargate(
  cluster: EksCluster | undefined,
  namespace: string,
  labels: Readonly<Record<string, string>>,
): boolean {
  const selectors = (cluster?.fargateProfiles ?? []).flatMap(({ selectors: own = [] }) => own)
  return selectors.some(
    (selector) =>
      selector.namespace === namespace &&
      Object.entries(selector.labels ?? {}).every(([key, value]) => labels[key] === value),
  )
}
