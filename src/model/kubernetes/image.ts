/** An image reference as `distribution/reference` reads it. */
export interface ImageReference {
  /** `docker.io` where none is written. */
  readonly registry: string
  readonly repository: string
  readonly tag?: string
  readonly digest?: string
}

const digestPattern = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-f]{32,}$/i
const repositoryPattern =
  /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/
const hostPattern =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d+)?$/i
const tagPattern = /^\w[\w.-]{0,127}$/

/** Two names of one registry. */
const dockerHub: readonly string[] = ['docker.io', 'index.docker.io']

/** Undefined for a text that no registry would accept (a template, a variable, blanks). */
export function parseImage(text: string): ImageReference | undefined {
  const [named, digest, more] = text.split('@')
  if (named === undefined || more !== undefined) return undefined
  if (digest !== undefined && !digestPattern.test(digest)) return undefined
  const colon = named.lastIndexOf(':')
  const tag = colon > named.lastIndexOf('/') ? named.slice(colon + 1) : undefined
  const name = tag === undefined ? named : named.slice(0, colon)
  if (tag !== undefined && !tagPattern.test(tag)) return undefined
  const split = splitRegistry(name)
  if (split === undefined || !repositoryPattern.test(split.repository)) return undefined
  return { ...split, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) }
}

/** The first part is a host when it holds a dot, a port or a capital letter, or is `localhost`. */
function splitRegistry(name: string): { registry: string; repository: string } | undefined {
  const slash = name.indexOf('/')
  const host = slash < 0 ? '' : name.slice(0, slash)
  const isHost = /[.:]/.test(host) || host === 'localhost' || host !== host.toLowerCase()
  if (!isHost) return onDockerHub(name)
  if (!hostPattern.test(host)) return undefined
  const rest = name.slice(slash + 1)
  return dockerHub.includes(host) ? onDockerHub(rest) : { registry: host.toLowerCase(), repository: rest }
}

/** Images without a namespace are Docker's own. */
function onDockerHub(name: string): { registry: string; repository: string } {
  return { registry: 'docker.io', repository: name.includes('/') ? name : `library/${name}` }
}
