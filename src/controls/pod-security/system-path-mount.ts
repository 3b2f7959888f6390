import { type Control, containerName, defineControl, type Workload } from '#model'

export const systemPathMount: Control = defineControl({
  id: 'system-path-mount',
  title: 'Writable volume lies over programs or libraries of a container',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever writes to the volume replaces programs that the container runs next, though its own file system may be read-only.',
  remediation: 'Mount the volume in a folder of its own, or with `readOnly: true`.',
  aliases: ['kics:volume_mount_with_os_directory_write_permissions'],
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/'],
  on: 'container',
  *check({ container, role, workload }) {
    for (const [index, mount] of (container.volumeMounts ?? []).entries()) {
      const mountPath = mount?.mountPath ?? ''
      const name = mount?.name ?? '?'
      if (mount?.readOnly === true || !isSystemPath(mountPath) || isReadOnlyVolume(workload, name)) continue
      yield {
        at: ['volumeMounts', index, 'mountPath'],
        message: `${containerName({ container, role })} mounts volume \`${name}\` writable over \`${mountPath}\``,
      }
    }
  },
})

/** Folders that programs and libraries are loaded from, with what lies in them, and those that hold such folders. */
const systemPath =
  /^(?:\/(?:bin|sbin|boot|lib|lib32|lib64|libx32|usr\/(?:bin|sbin|lib|lib64))(?:\/.*)?|\/(?:etc|usr|usr\/local|var|dev|proc|sys|root)?)$/

function isSystemPath(path: string): boolean {
  return path !== '' && systemPath.test(path.replace(/(?<=.)\/+$/, '').replaceAll(/\/{2,}/g, '/'))
}

/** The kubelet mounts these read-only whatever the mount says. */
function isReadOnlyVolume({ podSpec }: Workload, name: string): boolean {
  const volume = podSpec.volumes?.find((one) => one?.name === name)
  return Boolean(
    volume?.configMap ?? volume?.secret ?? volume?.downwardAPI ?? volume?.projected ?? volume?.image,
  )
}
