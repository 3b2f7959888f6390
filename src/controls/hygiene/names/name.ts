const label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/
const subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/

/** Kinds whose names go into DNS as one label (`apimachinery/pkg/api/validation/generic.go`). */
const labelled = new Set(['Namespace', 'Service'])

/** Groups and kinds whose names may have any letters that fit into a path. */
const free = new Set(['rbac.authorization.k8s.io', 'ClusterTrustBundle'])

/** What is wrong with an object's name, to end a sentence; undefined where nothing is. */
export function nameProblem(group: string, kind: string, name: string): string | undefined {
  if (free.has(group) || free.has(kind))
    return /[/%]/.test(name) || name === '.' || name === '..' ? 'does not fit into a path' : undefined
  if (labelled.has(kind)) return label.test(name) ? undefined : 'is no DNS label'
  if (name.length > 253) return `has ${name.length} characters, 253 at most fit`
  return subdomain.test(name) ? undefined : 'is no DNS subdomain'
}
