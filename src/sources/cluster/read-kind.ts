import type { Coverage, Diagnostic, KubernetesObject, Resource } from '#model'
import { apiVersionOf, type ApiResource, get, KubeError, list, type KubeClient } from '#kube'
import { liveResource } from '../documents/live-resource.ts'
import { elsewhere, unseenClusterWide } from './namespace.ts'
import type { Patience } from './patience.ts'
import { resourceName } from './plan.ts'
import { podOutline } from './pod-outline.ts'
import { sharing } from './share.ts'

export interface ReadKind {
  readonly resources: readonly Resource[]
  readonly coverage: readonly Coverage[]
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the cluster gave no answer at all. */
  readonly silent?: boolean
  /** Whether it was not asked for, because the cluster had stopped answering. */
  readonly untried?: boolean
}

export interface KindQuestion {
  /** The key that look-ups use. */
  readonly key: string
  readonly resource: ApiResource
  /** All namespaces where absent. */
  readonly namespace?: string
  /** The context's name. */
  readonly cluster: string
  readonly patience: Patience
}

/** Lists the objects of a kind. What may not be read, or fails, is the coverage's to say; never throws for an answer of the server. */
export async function readKind(client: KubeClient, question: KindQuestion): Promise<ReadKind> {
  const { key, resource, patience } = question
  const place = placeOf(question)
  const others = elsewhere(key, resource, question.namespace)
  const givenUp = (why: string): ReadKind => {
    const reason = `cannot list \`${key}\`: ${why}`
    const coverage: Coverage[] = [{ ...place, state: 'absent', reason }, ...others]
    return { resources: [], coverage, diagnostics: [], untried: true }
  }
  if (patience.over !== undefined) return givenUp(patience.over)
  try {
    const resources = await objectsOf(client, question)
    patience.answered()
    return { resources, coverage: [{ ...place, state: 'complete' }, ...others], diagnostics: [] }
  } catch (error) {
    if (!(error instanceof KubeError)) throw error
    if (patience.over !== undefined) return givenUp(patience.over)
    const silent = patience.failed(error)
    if (!silent) patience.answered()
    const { coverage, diagnostics } = unread(error, place, question)
    return { resources: [], coverage: [coverage, ...others], diagnostics, silent }
  }
}

function placeOf({ key, resource, namespace }: KindQuestion): Pick<Coverage, 'of' | 'namespace'> {
  const isInside = namespace !== undefined && (resource.namespaced || key === 'Namespace')
  return { of: key, ...(isInside && { namespace }) }
}

/** Of a namespace that is the only one read its own object is read, which whoever has rights in no other may still do. */
async function objectsOf(client: KubeClient, question: KindQuestion): Promise<Resource[]> {
  const { key, resource, cluster, namespace, patience } = question
  const { signal } = patience
  const share = sharing()
  const outline = key === 'Pod' ? podOutline : (object: KubernetesObject) => object
  const project = (object: KubernetesObject): Resource | undefined =>
    liveResource(share(outline(object)), cluster)
  if (key === 'Namespace' && namespace !== undefined) {
    const object = await get(client, { resource, name: namespace, project, signal })
    return object === undefined ? [] : [object]
  }
  const resources: Resource[] = []
  const pages = list(client, {
    resource,
    namespace: resource.namespaced ? namespace : undefined,
    project,
    signal,
  })
  for await (const { items, restarted } of pages) {
    if (restarted) resources.length = 0
    resources.push(...items)
  }
  return resources
}

/** A page that is missing makes the whole list worthless: what is not in it would seem not to exist. */
function unread(
  error: KubeError,
  place: Pick<Coverage, 'of' | 'namespace'>,
  { key, resource, namespace }: KindQuestion,
): { readonly coverage: Coverage; readonly diagnostics: readonly Diagnostic[] } {
  if (error.code === 'not-found' && key === 'Namespace' && namespace !== undefined)
    return {
      coverage: { ...place, state: 'absent', ...noSuch(namespace) },
      diagnostics: [missing(namespace)],
    }
  if (error.code === 'forbidden') return { coverage: forbidden(place, resource, namespace), diagnostics: [] }
  const message = `cannot list \`${key}\`: ${error.message}`
  return {
    coverage: { ...place, state: 'absent', reason: message },
    diagnostics: [
      {
        level: 'error',
        code: 'list-failed',
        message: `cannot list ${apiVersionOf(resource)}/${resource.plural}: ${error.message}`,
        hint: error.hint,
      },
    ],
  }
}

function noSuch(namespace: string): Pick<Coverage, 'reason'> {
  return { reason: `there is no namespace \`${namespace}\`` }
}

function missing(namespace: string): Diagnostic {
  return {
    level: 'error',
    code: 'namespace-missing',
    message: `the cluster has no namespace \`${namespace}\``,
    hint: 'look at the name, and at the context: `kubectl get namespaces`',
  }
}

function forbidden(
  place: Pick<Coverage, 'of' | 'namespace'>,
  resource: ApiResource,
  namespace: string | undefined,
): Coverage {
  if (namespace !== undefined && place.namespace === undefined)
    return { ...place, ...unseenClusterWide(namespace) }
  return { ...place, state: 'forbidden', resource: resourceName(resource) }
}
