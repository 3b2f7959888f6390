import { KubeError, type KubeErrorCode } from '../error.ts'
import { asList, asRecord, asText, textsIn } from '../record.ts'
import type { KubeClient } from '../transport/client.ts'
import { askJson } from '../transport/read-answer.ts'
import { type GroupVersion, type ServedResource, splitApiVersion } from './api-resource.ts'

/** The versions of the core group, of an `APIVersions`. */
export function coreVersions(body: unknown): readonly string[] {
  return textsIn(asRecord(body)['versions'])
}

/** `group/version` of all other groups, of an `APIGroupList`; of each group the preferred version first. */
export function groupVersions(body: unknown): readonly string[] {
  return asList(asRecord(body)['groups'])
    .map(asRecord)
    .flatMap((group) => {
      const all = asList(group['versions']).map((version) => asText(asRecord(version)['groupVersion']))
      const first = asText(asRecord(group['preferredVersion'])['groupVersion'])
      const names = [first, ...all].filter((name): name is string => name !== undefined)
      return [...new Set(names)]
    })
}

/** What may be wrong with one group while the others are well. */
const ofOneGroup: ReadonlySet<KubeErrorCode> = new Set([
  'server-error',
  'not-found',
  'forbidden',
  'not-kubernetes',
  'timeout',
  'truncated',
  'too-large',
])

/** What one `apiVersion` serves, or why that cannot be found out. Throws a `KubeError` where the server as a whole is to blame. */
export async function legacyVersion(
  client: KubeClient,
  apiVersion: string,
  signal?: AbortSignal,
): Promise<GroupVersion | KubeError> {
  const root = apiVersion.includes('/') ? '/apis' : '/api'
  try {
    const body = asRecord(await askJson(client, { path: `${root}/${apiVersion}`, ...(signal && { signal }) }))
    return { ...splitApiVersion(apiVersion), resources: asList(body['resources']).flatMap(resourceOf) }
  } catch (error) {
    if (error instanceof KubeError && ofOneGroup.has(error.code)) return error
    throw error
  }
}

/** Sub-resources (`pods/log`) stand in the same list. */
function resourceOf(value: unknown): ServedResource[] {
  const { name, kind, namespaced, verbs } = asRecord(value)
  const plural = asText(name)
  const named = asText(kind)
  if (plural === undefined || named === undefined || plural.includes('/')) return []
  return [{ plural, kind: named, namespaced: namespaced === true, verbs: textsIn(verbs) }]
}
