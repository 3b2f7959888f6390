import { KubeError } from '../error.ts'
import { notKubernetes } from './answer-error.ts'
import type { KubeClient } from './client.ts'
import { type Answer, type KubeRequest, requestLine } from './request.ts'

/** Bytes that a JSON answer may have; lists are read another way. */
const longestJson = 64 * 1024 * 1024

/** Makes a request and gives the JSON of its answer. Throws a `KubeError`. */
export function askJson(client: KubeClient, request: KubeRequest): Promise<unknown> {
  const called = calledOf(request)
  return client.ask(request, async (answer) => {
    await requireJson(answer, called)
    return parseJson(await wholeText(answer, called, longestJson), called)
  })
}

/** Makes a request and gives the text of its answer, of at most `limit` bytes. Throws a `KubeError`. */
export function askText(client: KubeClient, request: KubeRequest, limit: number): Promise<string> {
  return client.ask({ accept: '*/*', ...request }, (answer) => wholeText(answer, calledOf(request), limit))
}

export function calledOf(request: KubeRequest): string {
  return `${requestLine(request).method} ${request.path}`
}

/** Throws a `KubeError` where what answered does not speak JSON, as a log-in page. */
export async function requireJson({ contentType, status, body }: Answer, called: string): Promise<void> {
  if (/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType)) return
  const [first = Buffer.alloc(0)] = await firstPieces(body)
  throw notKubernetes({ status, contentType, retryAfter: undefined, body: first.toString('utf8') }, called)
}

async function firstPieces(body: AsyncIterable<Buffer>): Promise<Buffer[]> {
  for await (const chunk of body) return [chunk]
  return []
}

/** Parses a part of an answer. Throws a `KubeError`, which quotes nothing of it. */
export function parseJson(text: string, called: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new KubeError(
      'truncated',
      `${called}: the answer is no whole JSON`,
      'try again; a proxy may cut or change long answers',
    )
  }
}

async function wholeText({ body }: Answer, called: string, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limit) {
      throw new KubeError('too-large', `${called}: the answer has more than ${limit} bytes`, 'ask for less')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
