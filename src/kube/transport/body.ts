import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { KubeError } from '../error.ts'

/** What bounds a body. */
export interface BodyTerms {
  /** What errors call the request. */
  readonly called: string
  /** Milliseconds between two pieces. */
  readonly idle: number
  readonly signal: AbortSignal
}

/**
 * The pieces of an answer's body, decompressed. Throws a `KubeError`: `truncated` where it breaks off, `timeout` where nothing
 * more comes. A body that is not read to its end closes its connection.
 */
export async function* bodyOf(
  message: IncomingMessage,
  terms: BodyTerms,
): AsyncGenerator<Buffer, void, undefined> {
  const stream = decompressed(message)
  const wait = (): NodeJS.Timeout => setTimeout(() => message.destroy(new IdleError()), terms.idle)
  let timer = wait()
  const abort = (): void => void message.destroy(new DOMException('given up', 'AbortError'))
  terms.signal.addEventListener('abort', abort, { once: true })
  try {
    if (terms.signal.aborted) abort()
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      // How long the reader takes is not the server's silence.
      clearTimeout(timer)
      yield chunk
      timer = wait()
    }
  } catch (error) {
    throw broken(error, message, terms)
  } finally {
    clearTimeout(timer)
    terms.signal.removeEventListener('abort', abort)
    if (!message.complete) message.destroy()
  }
}

class IdleError extends Error {}

function decompressed(message: IncomingMessage): Readable {
  if (message.headers['content-encoding'] !== 'gzip') return message
  const gunzip = createGunzip()
  message.once('error', (error) => gunzip.destroy(error))
  return message.pipe(gunzip)
}

function broken(error: unknown, message: IncomingMessage, { called, idle, signal }: BodyTerms): unknown {
  if (signal.aborted) return signal.reason
  if (error instanceof KubeError) return error
  const { statusCode: status = 0 } = message
  if (error instanceof IdleError) {
    return new KubeError(
      'timeout',
      `${called}: nothing more came for ${idle / 1000} s`,
      'the API server or the network is overloaded: try again later',
      { status },
    )
  }
  return new KubeError(
    'truncated',
    `${called}: the answer broke off`,
    'try again; a proxy may cut long answers',
    {
      status,
      cause: error,
    },
  )
}
