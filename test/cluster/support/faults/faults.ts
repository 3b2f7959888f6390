import type { ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { UpstreamAnswer } from './upstream.ts'

/** Answers a request otherwise than the API server would, whose answer it may ask for. */
export type Fault = (response: ServerResponse, answer: () => Promise<UpstreamAnswer>) => unknown

export function send(response: ServerResponse, { status, contentType, body }: UpstreamAnswer): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': body.length }).end(body)
}

/** An error as Kubernetes words it. */
export function failing(code: number, reason: string, headers: Readonly<Record<string, string>> = {}): Fault {
  const status = {
    kind: 'Status',
    apiVersion: 'v1',
    status: 'Failure',
    reason,
    message: `${reason} by test`,
    code,
  }
  return (response) =>
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(status))
}

/** The connection ends in the middle of the answer. */
export const cutOff: Fault = async (response, answer) => {
  const { status, contentType, body } = await answer()
  response.writeHead(status, { 'content-type': contentType, 'content-length': body.length })
  response.write(body.subarray(0, body.length / 2), () => response.destroy())
}

/** Half an answer that says that it is a whole one. */
export const halved: Fault = async (response, answer) => {
  const { body, ...rest } = await answer()
  send(response, { ...rest, body: body.subarray(0, body.length / 2) })
}

/** A page for people, as a proxy has that wants a log-in. */
export const logIn: Fault = (response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<html><title>Sign in</title></html>')

export const late: Fault = async (response, answer) => {
  await setTimeout(2000)
  send(response, await answer())
}

/** No answer at all. */
export const silent: Fault = () => {}

/** An answer that stops in its middle, with the connection open. */
export const stalled: Fault = async (response, answer) => {
  const { status, contentType, body } = await answer()
  response.writeHead(status, { 'content-type': contentType, 'content-length': body.length })
  response.write(body.subarray(0, body.length / 2))
}
