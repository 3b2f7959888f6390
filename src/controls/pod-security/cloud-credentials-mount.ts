import { type Control, defineControl } from '#model'
import { classifyHostPath } from './host-path/host-path-class.ts'
import { hostPathVolumes } from './host-path/host-path-mounts.ts'

export const cloudCredentialsMount: Control = defineControl({
  id: 'cloud-credentials-mount',
  title: "Pod mounts the node's cloud credentials",
  severity: 'high',
  why: 'The files let whoever reads them act in the cloud account as the node or its operator does.',
  remediation: "Give the pod an identity of its own by the cloud's workload identity.",
  aliases: ['kubescape:C-0020'],
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  on: 'workload',
  *check({ workload }) {
    for (const { index, name, path } of hostPathVolumes(workload)) {
      if (classifyHostPath(path) !== 'cloud-credentials') continue
      yield {
        at: ['volumes', index, 'hostPath', 'path'],
        message: `volume \`${name}\` mounts cloud credentials of the node: \`${path}\``,
      }
    }
  },
})
