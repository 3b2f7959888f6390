import { KubeError, type KubeErrorCode, type KubeErrorDetails } from '../error.ts'
import { outsideText } from '../outside-text.ts'
import { asRecord, asText } from '../record.ts'

/** The part of an answer that says what it means. */
export interface ErrorAnswer {
  readonly status: number
  readonly contentType: string
  /** Value of `Retry-After`. */
  readonly retryAfter: string | undefined
  /** The first part of the body. */
  readonly body: string
}

/** What an answer outside 200 to 299 means. `request` is what an error calls what was asked: `GET /api/v1/pods`. */
export function answerError(answer: ErrorAnswer, request: string, now: number): KubeError {
  const status = statusObject(answer.body)
  if (status === undefined && isLogIn(answer)) return notKubernetes(answer, request)
  const code = codeOf(answer.status)
  const said = asText(status?.['message']) ?? (isHtml(answer) ? titleOf(answer.body) : answer.body)
  const text = outsideText(said)
  const message = `${request}: ${words[code] ?? `answered ${answer.status}`}${text === '' ? '' : ` (${text})`}`
  return new KubeError(
    code,
    message,
    hints[code] ?? 'see what the API server logs',
    details(answer, status, now),
  )
}

function details(
  { status, retryAfter }: ErrorAnswer,
  object: Readonly<Record<string, unknown>> | undefined,
  now: number,
): KubeErrorDetails {
  const wait = waitOf(retryAfter, now) ?? secondsOf(asRecord(object?.['details'])['retryAfterSeconds'])
  const continueToken = asText(asRecord(object?.['metadata'])['continue'])
  return {
    status,
    ...(wait !== undefined && { retryAfter: wait }),
    ...(continueToken !== undefined && { continueToken }),
  }
}

function statusObject(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = asRecord(JSON.parse(body))
    return value['kind'] === 'Status' ? value : undefined
  } catch {
    return undefined
  }
}

function codeOf(status: number): KubeErrorCode {
  if (status >= 500) return 'server-error'
  return codes[status] ?? 'request-refused'
}

const codes: Readonly<Record<number, KubeErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  410: 'gone',
  429: 'too-many-requests',
}

const words: Partial<Record<KubeErrorCode, string>> = {
  unauthorized: 'the credentials are not accepted',
  forbidden: 'forbidden',
  'not-found': 'not found',
  gone: 'the version asked for is no longer held',
  'too-many-requests': 'too many requests',
}

const hints: Partial<Record<KubeErrorCode, string>> = {
  unauthorized: 'log in anew; a token may have expired',
  forbidden: 'have the right granted; `seaworthy rbac` prints what a scan needs',
  'not-found': 'the cluster does not serve it; it may be of another version',
  gone: 'list anew',
  'too-many-requests': 'try again later, or give this client a priority level of its own',
  'server-error': 'try again later, or see what the API server logs',
}

/** `Retry-After` in milliseconds: seconds, or a date. */
function waitOf(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

function secondsOf(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value * 1000 : undefined
}

function isHtml({ contentType, body }: ErrorAnswer): boolean {
  return contentType.includes('html') || /^\s*<(?:!doctype|html)/i.test(body)
}

/** Pages for people come from a proxy or a log-in in front of the cluster; those of 5xx say that it is down. */
function isLogIn(answer: ErrorAnswer): boolean {
  return answer.status < 400 || (answer.status < 500 && isHtml(answer))
}

function titleOf(body: string): string {
  return /<title[^>]*>([^<]*)/i.exec(body)?.[1] ?? ''
}

/** Something that is no API server answered. */
export function notKubernetes({ status, contentType, body }: ErrorAnswer, request: string): KubeError {
  const title = outsideText(titleOf(body))
  const what =
    title === '' ? (contentType.split(';')[0] ?? '').trim() || 'no JSON' : `a page called "${title}"`
  return new KubeError(
    'not-kubernetes',
    `${request}: what answered is no Kubernetes API server (status ${status}, ${outsideText(what)})`,
    "a log-in or a proxy may stand in front of it: log in, or mend the server's address",
    { status },
  )
}
