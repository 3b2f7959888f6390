import { parentPort } from 'node:worker_threads'
import { parseDocuments } from '#yaml'
import { pack } from './packed.ts'

/** A thread that parses: it is sent texts and answers each with its packed result, in order. */
parentPort!.on('message', (text: string) => {
  const bytes = pack(parseDocuments(text))
  parentPort!.postMessage(bytes, [bytes.buffer])
})
