import type { KubernetesObject } from '#model'
import { KubeError } from '../error.ts'
import { asRecord, asText, isRecord } from '../record.ts'
import type { KubeClient } from '../transport/client.ts'
import { calledOf, parseJson, requireJson } from '../transport/read-answer.ts'
import type { KubeRequest } from '../transport/request.ts'
import { ItemScanner } from './item-scanner.ts'

/** Bytes of one object: etcd holds none beyond 1.5 MB, and JSON may write it longer. */
const mostHeld = 16 * 1024 * 1024

export interface Page<T> {
  readonly items: readonly T[]
  readonly resourceVersion: string
  /** Token of the next page; undefined after the last. */
  readonly next: string | undefined
}

/** Reads one page while it comes in: of each object only what `read` keeps. Throws a `KubeError`. */
export function readPage<T>(
  client: KubeClient,
  request: KubeRequest,
  read: (object: KubernetesObject) => T | undefined,
): Promise<Page<T>> {
  const called = calledOf(request)
  return client.ask(request, async (answer) => {
    await requireJson(answer, called)
    const items: T[] = []
    const scanner = new ItemScanner((bytes) => {
      const object = parseJson(bytes.toString('utf8'), called)
      const item = isRecord(object) ? read(object) : undefined
      if (item !== undefined) items.push(item)
    })
    for await (const chunk of answer.body) {
      scanner.write(chunk)
      if (scanner.held > mostHeld) throw tooLarge(called)
    }
    const envelope = asRecord(parseJson(scanner.end().toString('utf8'), called))
    const metadata = asRecord(envelope['metadata'])
    return {
      items,
      resourceVersion: asText(metadata['resourceVersion']) ?? '',
      next: asText(metadata['continue']),
    }
  })
}

function tooLarge(called: string): KubeError {
  return new KubeError(
    'too-large',
    `${called}: an object has more than ${mostHeld} bytes`,
    'leave out this kind',
  )
}
