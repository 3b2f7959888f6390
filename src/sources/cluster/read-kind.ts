import type { Coverage, Diagnostic, KubernetesObject, Resource } from '#model'
import { apiVersionOf, type ApiResource, KubeError, list, type KubeClient } from '#kube'
import { liveResource } from '../documents/live-resource.ts'
import { podOutline } from './pod-outline.ts'
import { sharing } from './share.ts'

export interface ReadKind {
  readonly resources: readonly Resource[]
  readonly coverage: Coverage
  readonly diagnostics: readonly Diagnostic[]
}

export interface KindQuestion {
  /** The key that look-ups use. */
  readonly key: string
  readonly resource: ApiResource
  /** All namespaces where absent. */
  readonly namespace?: string
  /** The context's name. */
  readonly cluster: string
}

/** Lists the objects of a kind. What may not be read, or fails, is the coverage's to say; never throws for an answer of the server. */
export async function readKind(client: KubeClient, question: KindQuestion): Promise<ReadKind> {
  const { key, resource, cluster } = question
  const namespace = resource.namespaced ? question.namespace : undefined
  const place = { of: key, ...(namespace !== undefined && { namespace }) }
  const resources: Resource[] = []
  const share = sharing()
  try {
    const outline = key === 'Pod' ? podOutline : (object: KubernetesObject) => object
    const project = (object: KubernetesObject) => liveResource(share(outline(object)), cluster)
    const pages = list(client, { resource, namespace, project })
    for await (const { items, restarted } of pages) {
      if (restarted) resources.length = 0
      resources.push(...items)
    }
    return { resources, coverage: { ...place, state: 'complete' }, diagnostics: [] }
  } catch (error) {
    if (!(error instanceof KubeError)) throw error
    return { resources: [], ...unread(error, place, `${apiVersionOf(resource)}/${resource.plural}`) }
  }
}

/** A page that is missing makes the whole list worthless: what is not in it would seem not to exist. */
function unread(
  error: KubeError,
  place: Pick<Coverage, 'of' | 'namespace'>,
  called: string,
): Pick<ReadKind, 'coverage' | 'diagnostics'> {
  if (error.code === 'forbidden') return { coverage: { ...place, state: 'forbidden' }, diagnostics: [] }
  const message = `cannot list \`${place.of}\`: ${error.message}`
  return {
    coverage: { ...place, state: 'absent', reason: message },
    diagnostics: [
      {
        level: 'error',
        code: 'list-failed',
        message: `cannot list ${called}: ${error.message}`,
        hint: error.hint,
      },
    ],
  }
}
