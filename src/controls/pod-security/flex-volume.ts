import { type Control, defineControl } from '#model'

export const flexVolume: Control = defineControl({
  id: 'flex-volume',
  title: 'Pod uses a FlexVolume driver',
  severity: 'low',
  why: 'FlexVolume drivers are programs that run as root on the node; Kubernetes has deprecated them.',
  remediation: 'Use a CSI driver, or add a driver that you trust to the parameter `drivers`.',
  aliases: [
    'gatekeeper:flexvolume-drivers',
    'azure-policy:FlexVolumeDrivers',
    'kubewarden:flexvolume-drivers-psp-policy',
  ],
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#flexvolume'],
  on: 'workload',
  params: { drivers: [] as readonly string[] },
  *check({ workload, params }) {
    for (const [index, volume] of (workload.podSpec.volumes ?? []).entries()) {
      const driver = volume?.flexVolume?.driver ?? ''
      if (!volume?.flexVolume || params.drivers.includes(driver)) continue
      const words = driver === '' ? 'is of type `flexVolume`' : `uses the FlexVolume driver \`${driver}\``
      yield {
        at: ['volumes', index, 'flexVolume'],
        message: `volume \`${volume.name}\` ${words}`,
      }
    }
  },
})
