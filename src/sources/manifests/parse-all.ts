import { Worker } from 'node:worker_threads'
import { parseDocuments, type ParseResult } from '#yaml'
import { type Chunk, chunksOf } from './chunks.ts'
import { type Packed, unpack } from './packed.ts'

/** Below this many characters in all, starting threads costs more than they save. */
const worthThreads = 1_000_000

/** Characters that a thread could have parsed while it starts. */
const startCost = 600_000

interface Task extends Chunk {
  readonly text: number
  result?: ParseResult
}

/** Parses texts on up to `jobs` threads, this one among them; the results are the same for any number. */
export async function parseAll(texts: readonly string[], jobs: number): Promise<ParseResult[]> {
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  const tasks = texts.flatMap((text, index) => chunksOf(text).map((chunk): Task => ({ ...chunk, text: index })))
  const [own = [], ...others] = shares(tasks, total < worthThreads ? 1 : jobs)
  const source = ({ text, start, end }: Task): string => texts[text]!.slice(start, end)
  const threads = others.map((share) => parseInThread(share, source))
  for (const task of own) task.result = parseDocuments(source(task))
  await Promise.all(threads)
  const byText = Map.groupBy(tasks, ({ text }) => text)
  return texts.map((_, index) => joined(byText.get(index) ?? []))
}

/** The tasks in `count` shares of about equal work; the first, which needs no start, is larger. */
function shares(tasks: readonly Task[], count: number): Task[][] {
  const all = Array.from({ length: Math.min(count, tasks.length) }, (_, index) => ({
    tasks: [] as Task[],
    work: index === 0 ? 0 : startCost,
  }))
  for (const task of tasks.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const least = all.reduce((best, share) => (share.work < best.work ? share : best))
    least.tasks.push(task)
    least.work += task.end - task.start
  }
  return all.map((share) => share.tasks).filter((share, index) => index === 0 || share.length > 0)
}

/** One thread that parses its share and sends back each result as it comes. */
function parseInThread(tasks: readonly Task[], source: (task: Task) => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: tasks.map(source) })
    const left = tasks.values()
    worker.on('message', (bytes: Packed) => {
      left.next().value!.result = unpack(bytes)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (tasks.every(({ result }) => result !== undefined)) resolve()
      else reject(new Error(`a parsing thread ended with code ${code}`))
    })
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
