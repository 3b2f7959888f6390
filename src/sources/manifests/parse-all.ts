import { Worker } from 'node:worker_threads'
import { parseDocuments, type ParseResult } from '#yaml'
import { type Chunk, chunksOf } from './chunks.ts'
import { type Packed, unpack } from './packed.ts'

/** Below this many characters in all, starting threads costs more than they save. */
const worthThreads = 1_000_000

interface Task extends Chunk {
  readonly text: number
  result?: ParseResult | undefined
}

/** Parses texts on up to `jobs` threads, this one among them; the results are the same for any number. */
export async function parseAll(texts: readonly string[], jobs: number): Promise<ParseResult[]> {
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  const tasks = texts.flatMap((text, index) => chunksOf(text).map((chunk): Task => ({ ...chunk, text: index })))
  const helpers = total < worthThreads ? 0 : Math.min(jobs, tasks.length) - 1
  const queue = tasks.values()
  const workers = Array.from({ length: Math.max(helpers, 0) }, () => drain(queue, texts))
  for (const task of queue) {
    task.result = parseDocuments(textOf(task, texts))
    if (workers.length > 0) await new Promise(setImmediate)
  }
  await Promise.all(workers)
  return texts.map((_, index) => joined(tasks.filter(({ text }) => text === index)))
}

function textOf({ text, start, end }: Task, texts: readonly string[]): string {
  return texts[text]!.slice(start, end)
}

/** One thread that takes tasks until there are none. */
function drain(queue: IterableIterator<Task>, texts: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile())
    let current: Task | undefined
    const next = (): void => {
      current = queue.next().value as Task | undefined
      if (current === undefined) void worker.terminate().then(() => resolve(), reject)
      else worker.postMessage(textOf(current, texts))
    }
    worker.on('message', (bytes: Packed) => {
      if (current !== undefined) current.result = unpack(bytes)
      next()
    })
    worker.once('error', reject)
    next()
  })
}

/** Bundled beside the program, or its own source where nothing is bundled. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './parse-worker.js', import.meta.url)
}

/** The results of a text's chunks with offsets and numbers of the whole text. */
function joined(tasks: readonly Task[]): ParseResult {
  let count = 0
  const results = tasks.map(({ start, result }) => {
    const first = count
    const { documents, problems } = result!
    count += documents.length + problems.length
    if (start === 0) return { documents, problems }
    return {
      documents: documents.map((one) => ({ ...one, index: one.index + first, start: one.start + start, end: one.end + start })),
      problems: problems.map((one) => ({ ...one, document: one.document + first, offset: one.offset + start })),
    }
  })
  return results.length === 1
    ? results[0]!
    : { documents: results.flatMap((one) => one.documents), problems: results.flatMap((one) => one.problems) }
}
