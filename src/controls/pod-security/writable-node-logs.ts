import { type Control, defineControl, mayBeRoot } from '#model'
import { classifyHostPath } from './host-path/host-path-class.ts'
import { hostPathVolumes, writersOf } from './host-path/host-path-mounts.ts'

export const writableNodeLogs: Control = defineControl({
  id: 'writable-node-logs',
  title: "Container can write to the node's log folder",
  severity: 'medium',
  why: 'The kubelet serves `/var/log` as root and follows links: a link put there reads any file of the node.',
  remediation: 'Mount the folder with `readOnly: true`; keep positions and buffers in a volume of their own.',
  aliases: ['kube-hunter:KHV047'],
  references: ['https://kubernetes.io/docs/concepts/cluster-administration/logging/'],
  on: 'workload',
  params: { always: false },
  *check({ workload, params }) {
    for (const { index, name, path } of hostPathVolumes(workload)) {
      if (classifyHostPath(path) !== 'logs') continue
      const writers = writersOf(workload, name)
      const rootWrites = writers.some(({ spec }) => mayBeRoot(workload, spec))
      if (!rootWrites && !params.always) continue
      yield {
        at: ['volumes', index, 'hostPath', 'path'],
        message: `volume \`${name}\` mounts \`${path}\` of the node, ${rootWrites ? 'writable for a container that may be root' : 'which the kubelet serves'}`,
      }
    }
  },
})
