import type { ImageReference } from '#model'

/**
 * An entry is a host (`registry.example`), a host with the first parts of a repository (`registry.example/team`), or an
 * account of Docker Hub (`team/`), as images name it. A star at the end says nothing more.
 */
export function isFromRegistry({ registry, repository }: ImageReference, entry: string): boolean {
  const path = entry.replace(/\/?\*?$/, '')
  return `${registry}/${repository}/`.startsWith(`${isAccount(entry) ? `docker.io/${path}` : path}/`)
}

/** A first part without a dot or a port is no host: images that begin so come from Docker Hub. */
function isAccount(entry: string): boolean {
  const [first = '', ...others] = entry.split('/')
  return others.length > 0 && first !== 'localhost' && !/[.:]/.test(first)
}
