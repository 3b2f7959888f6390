import { type AnyContainer, type Control, defineControl, podName, type Workload } from '#model'
import type { Volume } from '#schema'
import { hasLimit, keepsRunning } from './resources/bounds.ts'

export const unboundedEmptyDir: Control = defineControl({
  id: 'unbounded-empty-dir',
  title: 'Volume `emptyDir` may fill the node',
  severity: 'low',
  persona: 'reliability',
  why: 'Neither the volume nor the pod has a limit, so what they write takes the disk or the memory of the node.',
  remediation:
    'Set `emptyDir.sizeLimit`, or limit the ephemeral storage of a container (for `medium: Memory`, the memory of all of them).',
  aliases: ['kyverno:require-emptydir-requests-and-limits'],
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#emptydir'],
  on: 'workload',
  needs: { look: ['LimitRange'] },
  *check({ workload, look, kubernetesVersion }) {
    for (const [index, volume] of (workload.podSpec.volumes ?? []).entries()) {
      const { name } = volume
      const emptyDir = emptyDirOf(volume)
      if (emptyDir === undefined || emptyDir.sizeLimit !== undefined) continue
      const bound = emptyDir.medium === 'Memory' ? 'memory' : 'ephemeral-storage'
      const isLimited = (container: AnyContainer): boolean =>
        hasLimit(bound, { container, workload, look, kubernetesVersion })
      if (isBounded(bound, workload, isLimited)) continue
      yield {
        at: ['volumes', index, 'emptyDir', 'sizeLimit'],
        message: `volume \`${name}\` of the ${podName(workload)} may grow until the node is full`,
      }
    }
  },
})

/** A volume without any source is one as well (`SetDefaults_Volume`). */
function emptyDirOf(volume: Volume): NonNullable<Volume['emptyDir']> | undefined {
  const isBare = Object.entries(volume).every(([key, source]) => key === 'name' || source == null)
  return volume.emptyDir ?? (isBare ? {} : undefined)
}

/**
 * The kubelet evicts a pod whose containers and volumes use more of the disk than the limits of its containers add up to,
 * also where only one of them has a limit. Memory counts for the container that writes.
 */
function isBounded(
  bound: 'memory' | 'ephemeral-storage',
  { containers }: Workload,
  isLimited: (container: AnyContainer) => boolean,
): boolean {
  if (bound === 'ephemeral-storage')
    return containers.some(({ role, spec }) => role !== 'ephemeral' && isLimited(spec))
  return containers.filter(({ role }) => keepsRunning(role) === true).every(({ spec }) => isLimited(spec))
}
