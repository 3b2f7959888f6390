import type { Diagnostic } from '#model'
import { KubeError } from '../error.ts'
import type { KubeClient } from '../transport/client.ts'
import { askJson } from '../transport/read-answer.ts'
import { aggregatedAccept, type AggregatedDiscovery, readAggregated, type Unserved } from './aggregated.ts'
import { type ApiResource, type GroupVersion, preferred } from './api-resource.ts'
import { coreVersions, groupVersions, legacyVersion } from './legacy.ts'

/** What a cluster serves. */
export interface Discovery {
  readonly resources: readonly ApiResource[]
  /** Group versions that should be served and are not: of their kinds nothing is known. */
  readonly unavailable: readonly string[]
  /** One for each of them. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds out what a cluster serves. Throws a `KubeError` where it cannot be asked; a part that is broken is a diagnostic. */
export async function discover(client: KubeClient, signal?: AbortSignal): Promise<Discovery> {
  const parts = await Promise.all(
    (['/api', '/apis'] as const).map(async (path) => {
      const body = await askJson(client, { path, accept: aggregatedAccept, ...(signal && { signal }) })
      return readAggregated(body) ?? readLegacy(client, names(path, body), signal)
    }),
  )
  const unserved = parts.flatMap((part) => part.unserved)
  return {
    resources: preferred(parts.flatMap(({ versions }) => versions)),
    unavailable: unserved.map(({ apiVersion }) => apiVersion),
    diagnostics: unserved.map(diagnose),
  }
}

function names(path: '/api' | '/apis', body: unknown): readonly string[] {
  return path === '/api' ? coreVersions(body) : groupVersions(body)
}

async function readLegacy(
  client: KubeClient,
  apiVersions: readonly string[],
  signal: AbortSignal | undefined,
): Promise<AggregatedDiscovery> {
  const versions: GroupVersion[] = []
  const unserved: Unserved[] = []
  const results = await Promise.all(apiVersions.map((name) => legacyVersion(client, name, signal)))
  for (const [index, result] of results.entries()) {
    if (!(result instanceof KubeError)) versions.push(result)
    else unserved.push({ apiVersion: apiVersions[index]!, why: result.message })
  }
  return { versions, unserved }
}

function diagnose({ apiVersion, why }: Unserved): Diagnostic {
  return {
    level: 'warning',
    code: 'api-unavailable',
    message: `the cluster does not serve \`${apiVersion}\` just now, so that none of its objects are seen${why === undefined ? '' : `: ${why}`}`,
    hint: `see \`kubectl get apiservice\`: what stands behind it is down or cannot be reached`,
  }
}
