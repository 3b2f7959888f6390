import { groupOf, identityOf, type KubernetesObject, type Origin, type Resource, textsOf } from '#model'
import { isClusterScoped } from '#schema'

/** Groups whose objects configure a tool or ask the API server a question, and are never kept in a cluster. */
const passingGroups: ReadonlySet<string> = new Set([
  'kustomize.config.k8s.io',
  'config.kubernetes.io',
  'authentication.k8s.io',
  'authorization.k8s.io',
])

/**
 * The resource that an object is; undefined for a tool's configuration (a kind that is not Kubernetes' own, without a
 * name), a message where one of Kubernetes' own has no name.
 */
export function toResource(
  object: KubernetesObject,
  origin: Origin,
  source: string,
): Resource | string | undefined {
  const apiVersion = object['apiVersion'] as string
  const kind = object['kind'] as string
  const group = groupOf(apiVersion)
  if (passingGroups.has(group)) return undefined
  const metadata = isRecord(object['metadata']) ? object['metadata'] : {}
  const name = nameOf(metadata)
  if (name === undefined)
    return isClusterScoped(group, kind) === undefined ? undefined : `\`${kind}\` has no name`
  const given = metadata['namespace']
  const namespace =
    typeof given === 'string' && given !== '' && isClusterScoped(group, kind) !== true ? given : undefined
  return {
    id: identityOf(group, kind, namespace, name),
    apiVersion,
    group,
    kind,
    namespace,
    name,
    labels: textsOf(metadata['labels']),
    annotations: textsOf(metadata['annotations']),
    object,
    origin,
    source,
  }
}

/** `NAME*` for an object that the API server names by `generateName`. */
function nameOf({ name, generateName }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof name === 'string' && name !== '') return name
  if (typeof name === 'number' || typeof name === 'boolean') return String(name)
  return typeof generateName === 'string' && generateName !== '' ? `${generateName}*` : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
