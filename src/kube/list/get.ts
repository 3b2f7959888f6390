import { resourcePath } from '../discovery/api-resource.ts'
import type { KubeClient } from '../transport/client.ts'
import { askJson } from '../transport/read-answer.ts'
import { asRecord } from '../record.ts'
import { reading, type Selection } from './projection.ts'

export interface GetOptions<T> extends Pick<
  Selection<T>,
  'resource' | 'namespace' | 'project' | 'readSecrets' | 'signal'
> {
  readonly name: string
}

/** Reads one object; what is kept of it is what a list would keep. Throws a `KubeError`. */
export async function get<T>(client: KubeClient, options: GetOptions<T>): Promise<T | undefined> {
  const { resource, namespace, name, signal } = options
  const path = `${resourcePath(resource, namespace)}/${encodeURIComponent(name)}`
  return reading(options)(asRecord(await askJson(client, { path, ...(signal && { signal }) })))
}
