import { parentPort } from 'node:worker_threads'
import { parseDocuments } from '#yaml'
import { pack } from './packed.ts'

/** A thread that parses: it is sent lists of texts and answers each with their packed results, in order. */
parentPort!.on('message', (texts: readonly string[]) => {
  const bytes = pack(
    texts,
    texts.map((text) => parseDocuments(text)),
  )
  parentPort!.postMessage(bytes, [bytes.buffer])
})
