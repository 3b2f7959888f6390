import type { FrameworkResult, ManualRow } from '#model'

/** Requirements of CIS on a cluster whose control plane is a provider's: every outcome that there is, and what it rests on. */
export const managed: FrameworkResult = {
  id: 'cis-1.12',
  title: 'CIS Kubernetes Benchmark',
  requirements: [
    {
      id: '1.2.1',
      title: 'The API server refuses callers without credentials',
      outcome: 'notApplicable',
      inherited: 'EKS',
      controls: ['api-server-anonymous-auth'],
    },
    {
      id: '4.1.5',
      title: "Only root may write the kubelet's kubeconfig or read it",
      outcome: 'notEvaluated',
      reason: { code: 'left-out', message: 'needs node facts: --node-facts' },
      controls: ['kubelet-kubeconfig-too-open'],
    },
    {
      id: '4.2.1',
      title: 'Kubelets refuse callers without credentials',
      outcome: 'fail',
      found: [{ of: 'node', count: 3, items: ['a', 'b', 'c'] }],
      controls: ['kubelet-anonymous-auth'],
    },
    {
      id: '4.2.10',
      title: 'Kubelets renew their client certificates',
      outcome: 'pass',
      controls: ['kubelet-certificate-not-rotated'],
    },
    {
      id: '5.1.1',
      title: 'Nobody is cluster-admin who need not be',
      outcome: 'fail',
      found: [
        { of: 'binding', count: 2, items: ['ClusterRoleBinding ops', 'RoleBinding shop/ops'] },
        { of: 'service account', count: 1, items: ['ServiceAccount shop/web'] },
      ],
      controls: ['cluster-admin-binding', 'cluster-takeover-account'],
    },
    {
      id: '5.1.2',
      title: 'Few may read or write Secrets',
      outcome: 'manual',
      evidence: { of: 'subject', count: 102, items: ['Group ops', 'User =ann'] },
      controls: ['secrets-readable'],
    },
    {
      id: '5.2.10',
      title: 'No Windows container runs as a process of the node, nor would one be admitted',
      outcome: 'notApplicable',
      controls: ['windows-host-process'],
    },
    {
      id: '5.3.1',
      title: 'The network plug-in enforces NetworkPolicies',
      outcome: 'fail',
      found: [{ of: 'setting', count: 1, items: ['`flannel` enforces no NetworkPolicy'] }],
      controls: ['network-plugin-without-policies'],
    },
    { id: '5.6.1', title: 'Namespaces separate owners', outcome: 'manual', controls: [] },
  ],
}

export const managedByHand: readonly ManualRow[] = [
  { framework: 'cis-1.12', requirement: '5.1.2', reason: 'who needs to read a Secret is for people to say' },
  { framework: 'cis-1.12', requirement: '5.6.1', reason: 'who owns what is for people to say' },
]
