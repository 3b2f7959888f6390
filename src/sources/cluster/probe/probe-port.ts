import type { PortProbe } from '#model'
import { answeredBy, askPort } from './ask-port.ts'
import { reach, secured } from './connection.ts'
import type { PortQuestion } from './questions.ts'

/** Milliseconds for one connection and its answer. */
const limit = 2000

/** Knocks at one port: one connection, a second one where it turns out to speak no TLS, and one request at most. */
export async function probePort(
  address: string,
  question: PortQuestion,
  milliseconds = limit,
): Promise<PortProbe> {
  const { port, scheme } = question
  const signal = AbortSignal.timeout(milliseconds)
  const socket = await reach(address, port, signal)
  if (socket === 'closed' || socket === 'unreachable') return { address, port, state: socket }
  const open = (answered: PortProbe['answered']): PortProbe => ({
    address,
    port,
    state: 'open',
    ...(answered && { answered }),
  })
  if (scheme === 'http') return open(await askPort(socket, address, question, signal))
  try {
    const secure = await secured(socket, signal)
    return open(await askPort(secure, address, question, signal))
  } catch (error) {
    socket.destroy()
    const answered = signal.aborted ? undefined : answeredBy(error)
    if (scheme === 'https' || signal.aborted) return open(answered)
    const plain = await probePort(address, { ...question, scheme: 'http' }, milliseconds)
    return plain.state === 'open' ? plain : open(undefined)
  }
}
