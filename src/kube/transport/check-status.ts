import { answerError } from './answer-error.ts'
import type { Answer } from './request.ts'

/** Bytes of a refusal's body that are read. */
const longest = 65_536

interface RawAnswer extends Answer {
  readonly called: string
  readonly retryAfter: string | undefined
}

/** The answer, where its status is one of 200 to 299. Else throws a `KubeError`; `now` in milliseconds since 1970. */
export async function checkStatus(answer: RawAnswer, now: number): Promise<Answer> {
  if (answer.status >= 200 && answer.status < 300) return answer
  throw answerError({ ...answer, body: await beginning(answer.body) }, answer.called, now)
}

/** What came of a body, also of one that breaks off. */
async function beginning(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= longest) break
    }
  } catch {
    // The status says enough.
  }
  return Buffer.concat(chunks).subarray(0, longest).toString('utf8')
}
