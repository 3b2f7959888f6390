import { type Control, defineControl, type Resource } from '#model'
import { isOwned } from '../workloads/controllers.ts'

export const nakedPod: Control = defineControl({
  id: 'naked-pod',
  title: 'Pod has no controller',
  severity: 'low',
  persona: 'reliability',
  why: 'When its node fails or is drained the pod is gone, and nothing starts it elsewhere.',
  remediation: 'Use a Deployment, StatefulSet, DaemonSet or Job.',
  aliases: ['kubescape:C-0073', 'polaris:nakedPod', 'kyverno:prevent-bare-pods', 'popeye:POP-208'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/#working-with-pods'],
  on: 'resource',
  kinds: ['Pod'],
  applies: ({ resource }) => resource.annotations['helm.sh/hook'] === undefined || 'Helm runs it once',
  *check({ resource }) {
    if (isOwned(resource as Resource) || resource.annotations['kubernetes.io/config.mirror'] !== undefined)
      return
    yield { at: ['kind'], message: `nothing starts pod \`${resource.name}\` again when its node fails` }
  },
})
