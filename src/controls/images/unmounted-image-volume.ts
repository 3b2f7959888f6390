import { type Control, containerName, defineControl } from '#model'
import { contentsOf, imageUnread } from './contents/look-up.ts'

export const unmountedImageVolume: Control = defineControl({
  id: 'unmounted-image-volume',
  title: 'Image declares a volume that the pod does not mount',
  severity: 'low',
  persona: 'strict',
  why: 'The runtime adds a writable folder on the disk of the node, also where the root filesystem is read-only, and nothing limits its size.',
  remediation: 'Mount an `emptyDir` with a `sizeLimit` at the path, or remove `VOLUME` from the Dockerfile.',
  aliases: ['kyverno:block-images-with-volumes'],
  references: ['https://github.com/opencontainers/image-spec/blob/main/config.md'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  *check({ container, role, facts }) {
    const contents = contentsOf(facts, container)
    if (contents === undefined) return imageUnread(container)
    const mounted = new Set((container.volumeMounts ?? []).map(({ mountPath }) => trimmed(mountPath ?? '')))
    for (const path of Object.keys(contents.config.config?.Volumes ?? {})) {
      if (mounted.has(trimmed(path))) continue
      yield {
        at: ['image'],
        message: `image of ${containerName({ container, role })} declares volume \`${path}\`, which nothing is mounted on`,
        discriminator: path,
      }
    }
    return undefined
  },
})

function trimmed(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path
}
