/** An image reference as `distribution/reference` reads it. */
export interface ImageReference {
  /** `docker.io` where none is written. */
  readonly registry: string
  readonly repository: string
  readonly tag?: string
  readonly digest?: string
}

const digestPattern = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-f]{32,}$/i
const repositoryPattern = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/
const tagPattern = /^\w[\w.-]{0,127}$/

/** Undefined for a text that no registry would accept (a template, a variable, blanks). */
export function parseImage(text: string): ImageReference | undefined {
  const [named, digest, more] = text.split('@')
  if (named === undefined || more !== undefined) return undefined
  if (digest !== undefined && !digestPattern.test(digest)) return undefined
  const colon = named.lastIndexOf(':')
  const tag = colon > named.lastIndexOf('/') ? named.slice(colon + 1) : undefined
  const name = tag === undefined ? named : named.slice(0, colon)
  if (tag !== undefined && !tagPattern.test(tag)) return undefined
  const { registry, repository } = splitRegistry(name)
  if (!repositoryPattern.test(repository)) return undefined
  return { registry, repository, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) }
}

/** The first part is a host when it holds a dot or a port, or is `localhost`. */
function splitRegistry(name: string): { registry: string; repository: string } {
  const slash = name.indexOf('/')
  const host = slash < 0 ? '' : name.slice(0, slash)
  if (host.includes('.') || host.includes(':') || host === 'localhost') {
    return { registry: host.toLowerCase(), repository: name.slice(slash + 1) }
  }
  return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name }
}
