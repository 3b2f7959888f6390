import type { Socket } from 'node:net'

/**
 * Reads from a socket until `end` says how many bytes belong together; what came after them stays in the socket. Rejects
 * where the socket closes first, or with `AbortError`. The socket is destroyed then.
 */
export function readUntil(
  socket: Socket,
  signal: AbortSignal,
  end: (bytes: Buffer) => number | undefined,
): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  let bytes: Buffer = Buffer.alloc(0)
  const read = (): void => {
    const chunk = socket.read() as Buffer | null
    if (chunk === null) return
    bytes = Buffer.concat([bytes, chunk])
    const length = end(bytes)
    if (length === undefined) return
    stop()
    if (length < bytes.length) socket.unshift(bytes.subarray(length))
    resolve(bytes.subarray(0, length))
  }
  const fail = (error: Error): void => {
    stop()
    socket.on('error', () => {})
    socket.destroy()
    reject(error)
  }
  const close = (): void => fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' }))
  const abort = (): void => fail(new DOMException('given up', 'AbortError'))
  const stop = (): void => {
    socket.off('readable', read)
    socket.off('error', fail)
    socket.off('end', close)
    socket.off('close', close)
    signal.removeEventListener('abort', abort)
  }
  socket.on('readable', read)
  socket.once('error', fail)
  socket.once('end', close)
  socket.once('close', close)
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  else read()
  return promise
}
