import { type Control, defineControl, type Severity } from '#model'
import { classifyHostPath, type HostPathClass } from './host-path/host-path-class.ts'

const severities: Readonly<Partial<Record<HostPathClass, Severity>>> = {
  'runtime-socket': 'critical',
  'cloud-credentials': 'high',
  secret: 'high',
  system: 'high',
}

export const hostPathPersistentVolume: Control = defineControl({
  id: 'host-path-persistent-volume',
  title: 'PersistentVolume is a path of the node',
  severity: 'medium',
  why: 'Whoever claims the volume mounts the path, and no Pod Security level that forbids hostPath notices.',
  remediation: 'Use a storage driver, or a `local` volume with node affinity on a disk of its own.',
  references: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes'],
  on: 'resource',
  kinds: ['PersistentVolume'],
  *check({ object }) {
    const path = object.spec?.hostPath?.path ?? undefined
    if (path === undefined) return
    const severity = severities[classifyHostPath(path)]
    yield {
      at: ['spec', 'hostPath', 'path'],
      message: `persistent volume mounts \`${path}\` of the node`,
      ...(severity !== undefined && { severity }),
    }
  },
})
