import { resourcePath } from '../discovery/api-resource.ts'
import { KubeError } from '../error.ts'
import type { KubeClient } from '../transport/client.ts'
import { readPage } from './page.ts'
import { reading, type Selection } from './projection.ts'

export interface ListOptions<T> extends Selection<T> {
  /** Objects a page; `pageSize` where not given. */
  readonly limit?: number
}

/** A part of a list. */
export interface ListPage<T> {
  readonly items: readonly T[]
  /** Version of the list, from which a watch may go on. */
  readonly resourceVersion: string
  /** The list began anew: forget the pages before. */
  readonly restarted: boolean
  /** False from where the server went on with newer objects, because the list took too long. */
  readonly consistent: boolean
}

/** Objects that a page has at most. */
export const pageSize = 500

/** A list that ends before it is whole as often as this is given up. */
const mostRestarts = 3

/**
 * Lists page by page. When the server no longer holds the version that the list began with, it goes on at a newer one where the
 * server says how, else it begins anew. Throws a `KubeError`.
 */
export async function* list<T>(
  client: KubeClient,
  options: ListOptions<T>,
): AsyncGenerator<ListPage<T>, void, undefined> {
  const path = resourcePath(options.resource, options.namespace)
  const read = reading(options)
  let token: string | undefined
  let first: string | undefined
  let consistent = true
  let restarts = 0
  let restarted = false
  do {
    const query = queryOf(options, token)
    const request = { path, query, ...(options.signal && { signal: options.signal }) }
    try {
      const page = await readPage(client, request, read)
      first ??= page.resourceVersion
      yield { items: page.items, resourceVersion: first, restarted, consistent }
      restarted = false
      token = page.next
    } catch (error) {
      if (!(error instanceof KubeError) || error.code !== 'gone' || token === undefined) throw error
      restarts += 1
      if (restarts > mostRestarts) throw error
      consistent = error.continueToken === undefined
      restarted = consistent
      token = error.continueToken
      if (restarted) first = undefined
    }
  } while (token !== undefined || restarted)
}

function queryOf<T>(
  { labelSelector, fieldSelector, limit = pageSize }: ListOptions<T>,
  token: string | undefined,
): Record<string, string | number | undefined> {
  return { limit, labelSelector, fieldSelector, continue: token }
}
