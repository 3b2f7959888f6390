import { type Control, containerName, defineControl } from '#model'
import { hostPathVolumes } from './host-path/host-path-mounts.ts'

export const hostPathSubmountsWritable: Control = defineControl({
  id: 'host-path-submounts-writable',
  title: 'Read-only mount of the node leaves the mounts inside it writable',
  severity: 'low',
  persona: 'strict',
  why: '`readOnly` holds for the mounted file system alone: what is mounted below it on the node stays writable.',
  remediation: 'Set `recursiveReadOnly: Enabled` (or `IfPossible`) beside `readOnly: true`.',
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#recursive-read-only-mounts'],
  on: 'container',
  fix: 'unsafe',
  applies: ({ kubernetesVersion }) =>
    kubernetesVersion >= 31 || 'recursive read-only mounts came with Kubernetes 1.31',
  *check(context) {
    const { container, workload } = context
    if (!container.volumeMounts) return
    const volumes = hostPathVolumes(workload)
    if (volumes.length === 0) return
    for (const [index, mount] of container.volumeMounts.entries()) {
      if (mount?.readOnly !== true || (mount.recursiveReadOnly ?? 'Disabled') !== 'Disabled') continue
      if (!volumes.some(({ name }) => name === mount.name)) continue
      const at = ['volumeMounts', index, 'recursiveReadOnly']
      yield {
        at,
        message: `${containerName(context)} can write to mounts below \`${mount.mountPath}\``,
        ...((mount.mountPropagation ?? 'None') === 'None' && {
          fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'IfPossible' }] },
        }),
      }
    }
  },
})
