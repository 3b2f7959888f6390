import { type Control, containerName, defineControl } from '#model'
import { classifyHostPath } from './host-path/host-path-class.ts'
import { hostPathVolumes } from './host-path/host-path-mounts.ts'
import { isNamedPipe } from './host-path/node-path.ts'

export const writableHostPath: Control = defineControl({
  id: 'writable-host-path',
  title: 'Container can write to a path of the node',
  severity: 'medium',
  why: 'What a container writes there outlives it and is read by the node or by other pods.',
  remediation: 'Mount the volume with `readOnly: true`, or use a PersistentVolumeClaim or an emptyDir.',
  aliases: ['kubescape:C-0045', 'kube-linter:writable-host-mount', 'kyverno:ensure-readonly-hostpath'],
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  on: 'container',
  params: { all: false },
  fix: 'unsafe',
  *check(context) {
    const { container, workload, params } = context
    if (!container.volumeMounts) return
    const volumes = hostPathVolumes(workload)
    if (volumes.length === 0) return
    for (const [index, mount] of container.volumeMounts.entries()) {
      const volume = volumes.find(({ name }) => name === mount?.name)
      if (volume === undefined || mount.readOnly === true || isNamedPipe(volume.path)) continue
      if (!params.all && isReportedElsewhere(volume.path)) continue
      const at = ['volumeMounts', index, 'readOnly']
      yield {
        at,
        message: `${containerName(context)} can write to \`${volume.path}\` of the node`,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: true }] },
      }
    }
  },
})

/** Paths that `runtime-socket-mount`, `sensitive-host-path` and the like speak of, whether writable or not. */
function isReportedElsewhere(path: string): boolean {
  const kind = classifyHostPath(path)
  return kind !== 'other' && kind !== 'harmless'
}
