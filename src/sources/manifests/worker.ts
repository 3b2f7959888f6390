import { parentPort, workerData } from 'node:worker_threads'
import { parseDocuments } from '#yaml'
import { pack } from './packed.ts'

/** A thread that parses the texts it was started with, and sends the packed result of each, in order. */
for (const text of workerData as readonly string[]) {
  const bytes = pack(parseDocuments(text))
  parentPort!.postMessage(bytes, [bytes.buffer])
}
