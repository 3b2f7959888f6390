import type { ContainerEntry, Workload } from '#model'
import type { HostPathVolumeSource, Volume } from '#schema'

export interface HostPathVolume {
  readonly index: number
  readonly name: string
  readonly path: string
}

/** The hostPath volumes of a pod that name a path. */
export function hostPathVolumes({ podSpec }: Workload): readonly HostPathVolume[] {
  const { volumes } = podSpec
  if (!volumes?.some(hasHostPath)) return []
  return volumes.flatMap((volume, index) =>
    hasHostPath(volume) ? [{ index, name: volume.name ?? '', path: volume.hostPath.path ?? '' }] : [],
  )
}

function hasHostPath(volume: Volume | null): volume is Volume & { readonly hostPath: HostPathVolumeSource } {
  return Boolean(volume?.hostPath)
}

/** The containers that mount a volume without `readOnly: true`. */
export function writersOf({ containers }: Workload, volume: string): readonly ContainerEntry[] {
  return containers.filter(({ spec }) =>
    spec.volumeMounts?.some((mount) => mount?.name === volume && mount.readOnly !== true),
  )
}
