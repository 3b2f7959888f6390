import {
  type AnyContainer,
  containerName,
  type ContainerRole,
  type Path,
  type Problem,
  type Workload,
} from '#model'
import type { Volume } from '#schema'

interface Mounting {
  readonly container: AnyContainer
  readonly role: ContainerRole
  readonly workload: Workload
}

/** A problem for each mount of a volume that `named` knows; it gives what the volume holds, in words. */
export function* mountsOf(
  { container, role, workload }: Mounting,
  named: (volume: Volume) => string | undefined,
): Generator<Problem> {
  const volumes = new Map((workload.podSpec.volumes ?? []).map((volume) => [volume.name, volume]))
  for (const [index, { name, mountPath }] of (container.volumeMounts ?? []).entries()) {
    const volume = volumes.get(name)
    const what = volume && named(volume)
    if (what === undefined) continue
    const at: Path = ['volumeMounts', index]
    yield { at, message: `${containerName({ container, role })} mounts ${what} at \`${mountPath ?? '?'}\`` }
  }
}
