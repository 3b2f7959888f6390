import type { ImageReference } from '#model'

/** An entry is a host (`registry.example`), or a host with the first parts of a repository (`docker.io/library`). */
export function isFromRegistry({ registry, repository }: ImageReference, entry: string): boolean {
  return `${registry}/${repository}/`.startsWith(entry.endsWith('/') ? entry : `${entry}/`)
}
