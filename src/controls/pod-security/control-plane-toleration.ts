import { type Control, defineControl, podName } from '#model'

const taints: ReadonlySet<string> = new Set([
  'node-role.kubernetes.io/control-plane',
  'node-role.kubernetes.io/master',
])

export const controlPlaneToleration: Control = defineControl({
  id: 'control-plane-toleration',
  title: 'Pod may run on control-plane nodes',
  severity: 'low',
  persona: 'strict',
  why: "A container that breaks out of its pod there has the cluster's keys and database beside it.",
  remediation: 'Remove the toleration; keep it for what runs the cluster.',
  aliases: ['kyverno:restrict-controlplane-scheduling'],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/'],
  on: 'workload',
  fix: 'unsafe',
  applies: ({ workload }) =>
    workload.namespace !== 'kube-system' || "pods of `kube-system` are the cluster's own",
  *check({ workload }) {
    for (const [index, toleration] of (workload.podSpec.tolerations ?? []).entries()) {
      const tolerates = toleration?.key ? taints.has(toleration.key) : toleration?.operator === 'Exists'
      if (!tolerates) continue
      const at = ['tolerations', index]
      yield {
        at,
        message: `${podName(workload)} tolerates ${toleration.key ? `taint \`${toleration.key}\`` : 'every taint'}`,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
