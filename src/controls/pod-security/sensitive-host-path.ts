import { type Control, defineControl, mayBeRoot, type Problem, type Workload } from '#model'
import { classifyHostPath } from './host-path/host-path-class.ts'
import { type HostPathVolume, hostPathVolumes, writersOf } from './host-path/host-path-mounts.ts'

export const sensitiveHostPath: Control = defineControl({
  id: 'sensitive-host-path',
  title: 'Pod mounts a sensitive path of the node',
  severity: 'high',
  why: 'Who writes where the node keeps programs and settings takes the node over; who reads where it keeps keys and tokens becomes it.',
  remediation: 'Mount only the file or folder that is needed, with `readOnly: true`, and never `/`.',
  aliases: [
    'trivy:KSV-0121',
    'kube-linter:sensitive-host-mounts',
    'kics:workload_mounting_with_sensitive_os_directory',
    'kubeaudit:SensitivePathsMounted',
    'kubesec:ProcMount',
    'kyverno:limit-hostpath-vols',
  ],
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  on: 'workload',
  *check({ workload }) {
    for (const volume of hostPathVolumes(workload)) {
      const kind = classifyHostPath(volume.path)
      if (kind === 'secret' || kind === 'system') yield problem(workload, volume, kind)
    }
  },
})

/** High where a container that may be root can write there; medium where secrets can be read, else low. */
function problem(
  workload: Workload,
  { index, name, path }: HostPathVolume,
  kind: 'secret' | 'system',
): Problem {
  const writers = writersOf(workload, name)
  const rootWrites = writers.some(({ spec }) => mayBeRoot(workload, spec))
  const what = kind === 'secret' ? 'where secrets of the node lie' : 'which belongs to the system'
  return {
    at: ['volumes', index, 'hostPath', 'path'],
    message: `volume \`${name}\` mounts \`${path}\` of the node, ${what}${writers.length > 0 ? ', writable' : ''}`,
    severity: rootWrites ? 'high' : kind === 'secret' || writers.length > 0 ? 'medium' : 'low',
  }
}
