import { type Control, defineControl } from '#model'

export const flexVolume: Control = defineControl({
  id: 'flex-volume',
  title: 'Pod uses a FlexVolume driver',
  severity: 'low',
  why: 'FlexVolume drivers are programs that run as root on the node; Kubernetes has deprecated them.',
  remediation: 'Use a CSI driver.',
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#flexvolume'],
  on: 'workload',
  *check({ workload }) {
    for (const [index, volume] of (workload.podSpec.volumes ?? []).entries()) {
      if (!volume?.flexVolume) continue
      yield {
        at: ['volumes', index, 'flexVolume'],
        message: `volume \`${volume.name}\` is of type \`flexVolume\``,
      }
    }
  },
})
