import type { Endpoint } from '../config/endpoint.ts'
import { KubeError } from '../error.ts'
import { type Agents, agentsOf } from './agents.ts'
import { attempt } from './attempt.ts'
import { bodyOf } from './body.ts'
import { checkStatus } from './check-status.ts'
import { type Clock, systemClock } from './clock.ts'
import { defaultLimits, type TimeLimits } from './limits.ts'
import { type Permits, permits } from './permits.ts'
import { type Answer, type KubeRequest, type RequestLine, requestLine } from './request.ts'
import { defaultRetry, type RetryTerms, waitBefore } from './retry.ts'
import { unlessAborted } from './unless-aborted.ts'

export interface ClientOptions {
  /** `seaworthy/VERSION`. */
  readonly userAgent: string
  /** Requests in flight at a time, watches apart; 4 where not given. */
  readonly most?: number
  readonly limits?: Partial<TimeLimits>
  readonly retry?: Partial<RetryTerms>
  readonly clock?: Clock
  /** Told of every attempt, before it is made. */
  readonly onRequest?: (line: RequestLine) => void
}

/** Asks one API server. Every failure is a `KubeError`; a request that its signal ends throws the signal's reason. */
export class KubeClient {
  readonly endpoint: Endpoint
  readonly clock: Clock
  readonly #options: ClientOptions
  readonly #limits: TimeLimits
  readonly #retry: RetryTerms
  readonly #turns: Permits
  readonly #agents: Agents
  #answered = false

  constructor(endpoint: Endpoint, options: ClientOptions) {
    this.endpoint = endpoint
    this.clock = options.clock ?? systemClock
    this.#options = options
    this.#limits = { ...defaultLimits, ...options.limits }
    this.#retry = { ...defaultRetry, ...options.retry }
    this.#turns = permits(options.most ?? 4)
    this.#agents = agentsOf(endpoint, this.#limits.connect)
  }

  /** Makes a request and hands its answer to `read`: anew, from its beginning, after a failure that may pass. */
  async ask<T>(request: KubeRequest, read: (answer: Answer) => Promise<T>): Promise<T> {
    const repeatable = request.repeatable ?? (request.method ?? 'GET') === 'GET'
    const began = this.clock.now()
    for (let number = 0; ; number++) {
      const result = await this.#try(request, read)
      if (!(result instanceof KubeError)) return result.value
      const state = { number, began, repeatable, answered: this.#answered }
      const wait = waitBefore(result, state, this.#retry, this.clock)
      if (wait === undefined) throw result
      await this.clock.sleep(wait, request.signal)
    }
  }

  /** Makes a request once whose answer has no end: outside the limits on number and on time, but for `idle` milliseconds of silence. */
  follow(request: KubeRequest, idle: number): Promise<Answer> {
    return this.#once(request, request.signal ?? new AbortController().signal, idle)
  }

  /** Closes all connections; requests under way fail. */
  close(): void {
    this.#agents.close()
  }

  async #try<T>(
    request: KubeRequest,
    read: (answer: Answer) => Promise<T>,
  ): Promise<{ readonly value: T } | KubeError> {
    const done = await this.#turns.take(request.signal)
    const whole = AbortSignal.timeout(this.#limits.whole)
    const signal = request.signal === undefined ? whole : AbortSignal.any([request.signal, whole])
    try {
      return { value: await read(await this.#once(request, signal)) }
    } catch (error) {
      if (request.signal?.aborted === true) throw request.signal.reason
      if (whole.aborted) return tooLong(request, this.#limits.whole)
      if (error instanceof KubeError) return error
      throw error
    } finally {
      done()
    }
  }

  async #once(request: KubeRequest, signal: AbortSignal, idle = this.#limits.idle): Promise<Answer> {
    const first = await this.#send(request, signal, idle)
    if (first.status === 401 && first.refused()) {
      first.discard()
      return checkStatus(await this.#send(request, signal, idle), this.clock.now())
    }
    return checkStatus(first, this.clock.now())
  }

  async #send(request: KubeRequest, signal: AbortSignal, idle: number) {
    const { credentials } = this.endpoint
    const identity = await unlessAborted(credentials.current(), signal)
    const agent = this.#agents.for(identity.certificate)
    const line = requestLine(request)
    this.#options.onRequest?.(line)
    const message = await attempt(request, {
      endpoint: this.endpoint,
      agent,
      identity,
      userAgent: this.#options.userAgent,
      answerLimit: this.#limits.answer,
      signal,
    })
    this.#answered = true
    const called = `${line.method} ${request.path}`
    return {
      called,
      status: message.statusCode ?? 0,
      contentType: message.headers['content-type'] ?? '',
      retryAfter: message.headers['retry-after'],
      body: bodyOf(message, { called, idle, signal }),
      refused: () => credentials.refused(identity),
      discard: () => void message.destroy(),
    }
  }
}

function tooLong({ method = 'GET', path }: KubeRequest, limit: number): KubeError {
  return new KubeError(
    'timeout',
    `${method} ${path}: not answered in full within ${limit / 1000} s`,
    'the API server or the network is overloaded: try again later',
  )
}
