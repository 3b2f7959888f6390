import { type Control, defineControl, type Workload } from '#model'
import { isUnder } from './host-path/node-path.ts'

export const hostPathVolume: Control = defineControl({
  id: 'host-path-volume',
  title: 'Pod mounts a path of the node',
  severity: 'medium',
  persona: 'strict',
  why: 'A hostPath volume ties the pod to one node and lets it read, and often change, what belongs to the node or to other pods.',
  remediation:
    'Use a PersistentVolumeClaim, a ConfigMap, a Secret or an emptyDir; keep hostPath for node agents; the parameter `readOnlyPaths` lists folders that every pod may mount read-only.',
  aliases: [
    'kubescape:C-0048',
    'trivy:KSV-0023',
    'polaris:hostPathSet',
    'kics:non_kube_system_pod_with_host_mount',
    'kyverno:disallow-host-path',
  ],
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  on: 'workload',
  params: { readOnlyPaths: [] as readonly string[] },
  *check({ workload, params }) {
    for (const [index, volume] of (workload.podSpec.volumes ?? []).entries()) {
      if (!volume?.hostPath) continue
      const isListed = params.readOnlyPaths.some((folder) => isUnder(volume.hostPath?.path ?? '', folder))
      if (isListed && isReadOnly(workload, volume.name)) continue
      yield {
        at: ['volumes', index, 'hostPath'],
        message: `volume \`${volume.name}\` mounts \`${volume.hostPath.path}\` of the node`,
      }
    }
  },
})

function isReadOnly({ containers }: Workload, volume: string | undefined): boolean {
  return containers
    .flatMap(({ spec }) => spec.volumeMounts ?? [])
    .every(({ name, readOnly }) => name !== volume || readOnly === true)
}
