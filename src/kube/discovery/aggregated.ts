import { asList, asRecord, asText, textsIn } from '../record.ts'
import type { GroupVersion, ServedResource } from './api-resource.ts'

/** Asks for all groups in one answer: Kubernetes 1.30 on, in beta 1.27 on. Servers without it answer in the old form. */
export const aggregatedAccept = ['v2', 'v2beta1']
  .map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`)
  .concat('application/json')
  .join(',')

export interface AggregatedDiscovery {
  readonly versions: readonly GroupVersion[]
  readonly unserved: readonly Unserved[]
}

/** A version that an aggregated API server should serve but does not just now. */
export interface Unserved {
  readonly apiVersion: string
  readonly why?: string
}

/** Reads an `APIGroupDiscoveryList`; undefined for anything else. */
export function readAggregated(body: unknown): AggregatedDiscovery | undefined {
  const list = asRecord(body)
  if (list['kind'] !== 'APIGroupDiscoveryList') return undefined
  const versions: GroupVersion[] = []
  const unserved: Unserved[] = []
  for (const group of asList(list['items']).map(asRecord)) {
    const name = asText(asRecord(group['metadata'])['name']) ?? ''
    for (const item of asList(group['versions']).map(asRecord)) {
      const version = asText(item['version'])
      if (version === undefined) continue
      if (item['freshness'] === 'Stale') unserved.push({ apiVersion: `${name}/${version}` })
      else versions.push({ group: name, version, resources: asList(item['resources']).flatMap(resourceOf) })
    }
  }
  return { versions, unserved }
}

function resourceOf(value: unknown): ServedResource[] {
  const { resource, responseKind, scope, verbs } = asRecord(value)
  const plural = asText(resource)
  const kind = asText(asRecord(responseKind)['kind'])
  if (plural === undefined || kind === undefined) return []
  return [{ plural, kind, namespaced: scope === 'Namespaced', verbs: textsIn(verbs) }]
}
