import { type Control, defineControl, selects, valueAt } from '#model'
import type { LabelSelector } from '#schema'

export const selectorMismatch: Control = defineControl({
  id: 'selector-mismatch',
  title: 'Selector of a workload does not fit its own pods',
  severity: 'medium',
  why: 'The API server refuses the object, so that what it should run or replace is missing.',
  remediation: 'Make `spec.selector` equal to labels of the pod template.',
  aliases: [
    'kubescape:C-0296',
    'kube-linter:mismatching-selector',
    'kube-score:deployment-pod-selector-labels-match-template-metadata-labels',
    'kube-score:statefulset-pod-selector-labels-match-template-metadata-labels',
    'popeye:POP-508',
  ],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector'],
  on: 'workload',
  applies: ({ workload }) => selecting.has(workload.kind) || 'the kind has no selector of its own',
  *check({ workload, resource }) {
    const path =
      workload.kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'selector'] : ['spec', 'selector']
    const selector = valueAt(resource.object, path) as LabelSelector | undefined
    if (selector === undefined || selects(selector, workload.podLabels)) return
    yield {
      at: path,
      from: 'resource',
      message: `selector of \`${workload.name}\` does not fit the labels of its pod template`,
    }
  },
})

const selecting: ReadonlySet<string> = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'CronJob',
])
