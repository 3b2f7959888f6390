import { type Control, defineControl, podName } from '#model'
import { hasLimit, keepsRunning } from './resources/bounds.ts'

export const unboundedEmptyDir: Control = defineControl({
  id: 'unbounded-empty-dir',
  title: 'Volume `emptyDir` may fill the node',
  severity: 'low',
  persona: 'reliability',
  why: 'Neither the volume nor the containers have a limit, so what they write takes the disk or the memory of the node.',
  remediation:
    'Set `emptyDir.sizeLimit`, or limit the ephemeral storage (for `medium: Memory`, the memory) of all containers.',
  aliases: ['kyverno:require-emptydir-requests-and-limits'],
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#emptydir'],
  on: 'workload',
  needs: { look: ['LimitRange'] },
  *check({ workload, look, kubernetesVersion }) {
    for (const [index, { name, emptyDir }] of (workload.podSpec.volumes ?? []).entries()) {
      if (emptyDir == null || emptyDir.sizeLimit !== undefined) continue
      const bound = emptyDir.medium === 'Memory' ? 'memory' : 'ephemeral-storage'
      const isBounded = workload.containers
        .filter(({ role }) => keepsRunning(role) === true)
        .every(({ spec: container }) => hasLimit(bound, { container, workload, look, kubernetesVersion }))
      if (isBounded) continue
      yield {
        at: ['volumes', index, 'emptyDir', 'sizeLimit'],
        message: `volume \`${name}\` of the ${podName(workload)} may grow until the node is full`,
      }
    }
  },
})
