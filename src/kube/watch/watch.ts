import type { KubernetesObject } from '#model'
import { resourcePath } from '../discovery/api-resource.ts'
import { KubeError, type KubeErrorCode } from '../error.ts'
import { reading, type Selection } from '../list/projection.ts'
import type { KubeClient } from '../transport/client.ts'
import { calledOf, requireJson } from '../transport/read-answer.ts'
import type { KubeRequest } from '../transport/request.ts'
import { backOff } from '../transport/retry.ts'
import { type RawEvent, readEvent } from './event.ts'
import { linesOf } from './lines.ts'

export interface WatchOptions<T> extends Selection<T> {
  /** Version after which changes are wanted: that of a list, or of the last event. */
  readonly resourceVersion: string
}

export type WatchEvent<T> =
  | { readonly type: 'added' | 'modified' | 'deleted'; readonly object: T; readonly resourceVersion: string }
  /** Nothing changed up to this version. */
  | { readonly type: 'bookmark'; readonly resourceVersion: string }
  /** The connection is lost; the watch goes on as soon as it can. */
  | { readonly type: 'interrupted'; readonly error: KubeError }
  /** Changes were missed: list anew. The last event. */
  | { readonly type: 'expired' }

/** Milliseconds. */
const reconnect = { first: 500, longest: 30_000 }
/** Milliseconds: a bookmark comes every minute. */
const longestSilence = 180_000

/** What no waiting mends. */
const final: ReadonlySet<KubeErrorCode> = new Set([
  'unauthorized',
  'forbidden',
  'not-found',
  'request-refused',
])

/**
 * Follows the changes of a resource until `signal` aborts or changes were missed. Connects again after every end, where it left
 * off, with growing pauses while nothing comes. Throws a `KubeError` where that is of no use.
 */
export async function* watch<T>(
  client: KubeClient,
  options: WatchOptions<T>,
): AsyncGenerator<WatchEvent<T>, void, undefined> {
  const { signal } = options
  const read = reading(options)
  let { resourceVersion } = options
  let failures = 0
  while (!isAborted(signal)) {
    try {
      failures += 1
      for await (const event of follow(client, requestOf(client, options, resourceVersion))) {
        failures = 0
        resourceVersion = event.resourceVersion
        const seen = seenAs(event, read)
        if (seen !== undefined) yield seen
      }
    } catch (error) {
      if (isAborted(signal)) return
      if (!(error instanceof KubeError) || final.has(error.code)) throw error
      yield error.code === 'gone' ? { type: 'expired' } : { type: 'interrupted', error }
      if (error.code === 'gone') return
      await pause(client, error.retryAfter ?? 0, signal)
    }
    if (failures > 0) await pause(client, backOff(failures - 1, reconnect, client.clock), signal)
  }
}

async function* follow(client: KubeClient, request: KubeRequest): AsyncGenerator<RawEvent, void, undefined> {
  const called = calledOf(request)
  const answer = await client.follow(request, longestSilence)
  await requireJson(answer, called)
  for await (const line of linesOf(answer.body, called)) {
    const event = readEvent(line, called, client.clock.now())
    if (event !== undefined) yield event
  }
}

function requestOf<T>(client: KubeClient, options: WatchOptions<T>, resourceVersion: string): KubeRequest {
  const { resource, namespace, labelSelector, fieldSelector, signal } = options
  return {
    path: resourcePath(resource, namespace),
    query: {
      watch: true,
      allowWatchBookmarks: true,
      resourceVersion,
      labelSelector,
      fieldSelector,
      // Watches that began together must not end together.
      timeoutSeconds: Math.round(300 + client.clock.random() * 300),
    },
    ...(signal && { signal }),
  }
}

function seenAs<T>(
  { type, object, resourceVersion }: RawEvent,
  read: (object: KubernetesObject) => T | undefined,
): WatchEvent<T> | undefined {
  if (type === 'bookmark') return { type, resourceVersion }
  const kept = read(object)
  return kept === undefined ? undefined : { type, object: kept, resourceVersion }
}

/** Ends early, without an error, when `signal` aborts. */
async function pause(
  client: KubeClient,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await client.clock.sleep(milliseconds, signal)
  } catch (error) {
    if (!isAborted(signal)) throw error
  }
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}
