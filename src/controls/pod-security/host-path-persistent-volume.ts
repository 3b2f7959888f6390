import { type Control, defineControl, type Severity } from '#model'
import { classifyHostPath, type HostPathClass } from './host-path/host-path-class.ts'
import { isUnder } from './host-path/node-path.ts'

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
  remediation:
    'Use a storage driver, or a `local` volume with node affinity on a disk of its own; the parameter `paths` lists folders that are meant for such volumes.',
  references: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes'],
  on: 'resource',
  kinds: ['PersistentVolume'],
  params: { paths: [] as readonly string[] },
  *check({ object, params }) {
    const path = object.spec?.hostPath?.path ?? undefined
    if (path === undefined || params.paths.some((folder) => isUnder(path, folder))) return
    const severity = severities[classifyHostPath(path)]
    yield {
      at: ['spec', 'hostPath', 'path'],
      message: `persistent volume mounts \`${path}\` of the node`,
      ...(severity !== undefined && { severity }),
    }
  },
})
