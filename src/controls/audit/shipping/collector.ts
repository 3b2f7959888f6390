import type { Resource } from '#model'
import type { DaemonSet } from '#schema'

/** Whether a DaemonSet's pods run on nodes of the control plane and mount the folder that a file lies in. */
export function readsFile({ object }: Resource<DaemonSet>, file: string): boolean {
  const spec = object.spec?.template?.spec
  return (
    (spec?.volumes ?? []).some(
      ({ hostPath }) => hostPath !== undefined && holds(hostPath.path ?? '', file),
    ) &&
    (spec?.tolerations ?? []).some(
      ({ key, operator, effect }) =>
        (key === undefined ? operator === 'Exists' : controlPlane.has(key)) &&
        (effect === undefined || effect === '' || effect === 'NoSchedule'),
    )
  )
}

const controlPlane: ReadonlySet<string> = new Set([
  'node-role.kubernetes.io/control-plane',
  'node-role.kubernetes.io/master',
  'node-role.kubernetes.io/controlplane',
  'node-role.kubernetes.io/etcd',
  'CriticalAddonsOnly',
])

function holds(folder: string, file: string): boolean {
  const start = folder.replace(/\/+$/, '')
  return file === start || file.startsWith(`${start}/`)
}
