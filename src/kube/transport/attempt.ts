import { type ClientRequest, type IncomingMessage, type RequestOptions, request as send } from 'node:http'
import type { Endpoint, Impersonation } from '../config/endpoint.ts'
import type { Identity } from '../credentials/credentials.ts'
import { KubeError } from '../error.ts'
import type { ServerAgent } from './agent.ts'
import { connectionError } from './connection-error.ts'
import { type KubeRequest, requestLine } from './request.ts'

/** What one attempt at a request is made with. */
export interface AttemptTerms {
  readonly endpoint: Endpoint
  readonly agent: ServerAgent
  readonly identity: Identity
  readonly userAgent: string
  /** Milliseconds until the answer begins, once connected. */
  readonly answerLimit: number
  readonly signal: AbortSignal
}

/** Sends a request once and gives its answer, whatever its status. Throws a `KubeError`, or the signal's reason. */
export async function attempt(request: KubeRequest, terms: AttemptTerms): Promise<IncomingMessage> {
  const { endpoint, agent, signal } = terms
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const { method, path } = requestLine(request)
  const place = `${endpoint.server.protocol}//${endpoint.server.host}`
  const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body))
  const message = begin({
    agent,
    method,
    path: endpoint.server.pathname.replace(/\/$/, '') + path,
    headers: { host: endpoint.server.host, ...headersOf(request, terms, body) },
  })
  const late = new KubeError(
    'timeout',
    `${method} ${request.path}: no answer within ${terms.answerLimit / 1000} s`,
    'the API server or the network is overloaded: try again later',
  )
  const abort = (): void => void message.destroy(new Error('aborted'))
  let timer: NodeJS.Timeout | undefined
  message.once('socket', () => {
    timer = setTimeout(() => message.destroy(late), terms.answerLimit)
  })
  message.once('response', (answer) => {
    // Whoever reads the body is told of errors too; until then nobody listens.
    answer.on('error', () => {})
    resolve(answer)
  })
  message.on('error', (error) =>
    reject(signal.aborted ? asError(signal.reason) : connectionError(error, place)),
  )
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  message.end(body)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}

function begin(options: RequestOptions): ClientRequest {
  try {
    return send(options)
  } catch (error) {
    throw new KubeError(
      'credentials-unreadable',
      'the token, or the name to ask as, holds characters that cannot be sent',
      'look for line breaks and letters outside ASCII in it',
      { cause: error },
    )
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}

function headersOf(
  { accept = 'application/json', contentType = 'application/json' }: KubeRequest,
  { endpoint, identity, userAgent }: AttemptTerms,
  body: Buffer | undefined,
): Record<string, string | string[] | number> {
  return {
    accept,
    'user-agent': userAgent,
    ...(endpoint.compress && { 'accept-encoding': 'gzip' }),
    ...(identity.authorization !== undefined && { authorization: identity.authorization }),
    ...(endpoint.impersonation && impersonationHeaders(endpoint.impersonation)),
    ...(body && { 'content-type': contentType, 'content-length': body.length }),
  }
}

function impersonationHeaders({
  user,
  groups = [],
  uid,
  extra = {},
}: Impersonation): Record<string, string | string[]> {
  const extras = Object.entries(extra).map(([key, values]) => [
    `impersonate-extra-${encodeURIComponent(key.toLowerCase())}`,
    [...values],
  ])
  return {
    'impersonate-user': user,
    ...(groups.length > 0 && { 'impersonate-group': [...groups] }),
    ...(uid !== undefined && { 'impersonate-uid': uid }),
    ...(Object.fromEntries(extras) as Record<string, string[]>),
  }
}
