import { type IncomingMessage, request as send } from 'node:http'
import type { Socket } from 'node:net'
import type { PortProbe } from '#model'
import { codeOf } from './connection.ts'
import type { PortQuestion } from './questions.ts'

type Answered = PortProbe['answered']

/** Characters of an answer in which its sign has to be. */
const longest = 4096

/** Makes the one request to an open port, and says what came of it: never what was answered. */
export async function askPort(
  socket: Socket,
  host: string,
  question: Pick<PortQuestion, 'port' | 'path' | 'sign'>,
  signal: AbortSignal,
): Promise<Answered> {
  try {
    const answer = await begin(socket, host, question, signal)
    const { statusCode: status = 0 } = answer
    if (status === 401 || status === 403) return 'refused'
    if (status >= 500) return undefined
    return status === 200 && question.sign.test(await beginning(answer))
      ? 'without-credentials'
      : 'something-else'
  } catch (error) {
    return signal.aborted ? undefined : answeredBy(error)
  } finally {
    socket.destroy()
  }
}

function begin(
  socket: Socket,
  host: string,
  { port, path }: Pick<PortQuestion, 'port' | 'path'>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const headers = { accept: 'application/json', 'user-agent': 'seaworthy', connection: 'close' }
  const message = send({ createConnection: () => socket, host, port, path, headers, signal }, resolve)
  message.on('error', reject)
  message.end()
  return promise
}

async function beginning(answer: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of answer) {
    text += String(chunk)
    if (text.length >= longest) break
  }
  return text
}

/** Whoever ends the connection without a word, or asks for a certificate, refuses; what is no HTTP is another program's. */
export function answeredBy(error: unknown): Answered {
  const code = codeOf(error)
  if (code.startsWith('HPE_')) return 'something-else'
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'refused'
  return /ALERT_(?:BAD_CERTIFICATE|CERTIFICATE_REQUIRED)$/.test(code) ? 'refused' : undefined
}
