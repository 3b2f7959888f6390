import { Worker } from 'node:worker_threads'
import type { ParseResult } from '#yaml'
import { type Packed, unpack } from './packed.ts'

/** What a thread takes its work from. */
export interface Work<Task> {
  readonly queue: IterableIterator<Task>
  textsOf(task: Task): readonly string[]
  done(task: Task, results: readonly ParseResult[]): void
}

/** One task is being parsed while the next one waits, so that a busy main thread keeps no other thread idle. */
const inFlight = 2

/**
 * A thread of its own that takes tasks until there are none. A task whose results cannot be handed over, or for which
 * the thread's memory does not suffice, is left undone.
 */
export function runThread<Task>({ queue, textsOf, done }: Work<Task>): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile())
    const sent: Task[] = []
    const send = (): void => {
      const next = queue.next()
      if (next.done === true) return
      sent.push(next.value)
      worker.postMessage(textsOf(next.value))
    }
    const end = (): void => {
      void worker.terminate()
      resolve()
    }
    worker.on('message', (bytes: Packed) => {
      send()
      const results = unpack(bytes)
      const task = sent.shift()!
      if (results !== undefined) done(task, results)
      if (sent.length === 0) end()
    })
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? end() : reject(error),
    )
    for (let count = 0; count < inFlight; count++) send()
    if (sent.length === 0) end()
  })
}

/** Bundled beside the program, or its own source where nothing is bundled. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './parse-worker.js', import.meta.url)
}
