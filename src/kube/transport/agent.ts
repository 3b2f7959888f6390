import { Agent } from 'node:http'
import type { Duplex } from 'node:stream'
import { KubeError } from '../error.ts'
import { openSocket, type Route, type TlsTerms } from './connect.ts'
import { connectionError } from './connection-error.ts'

type Done = (error: Error | null, stream: Duplex) => void
/** After an error there is no stream, whatever the types of Node say. */
type Finished = (error: Error | null, stream?: Duplex) => void

/** Keeps connections to one server open between requests. What connects is ours, so that time limits and proxies are too. */
export class ServerAgent extends Agent {
  readonly #route: Route
  readonly #terms: TlsTerms
  readonly #connectLimit: number

  /** `connectLimit` in milliseconds. */
  constructor(route: Route, terms: TlsTerms, connectLimit: number) {
    super({ keepAlive: true, keepAliveMsecs: 30_000, maxFreeSockets: 8, timeout: 0 })
    this.#route = route
    this.#terms = terms
    this.#connectLimit = connectLimit
  }

  override createConnection(_options: unknown, done?: Done): undefined {
    void this.#connect(done as Finished)
  }

  async #connect(done: Finished): Promise<void> {
    const socket = await this.#open()
    if (socket instanceof Error) done(socket)
    else done(null, socket)
  }

  async #open(): Promise<Duplex | Error> {
    try {
      return await openSocket(this.#route, this.#terms, AbortSignal.timeout(this.#connectLimit))
    } catch (error) {
      return this.#explain(error)
    }
  }

  #explain(error: unknown): Error {
    const place = `${this.#route.server.protocol}//${this.#route.server.host}`
    if (!(error instanceof Error) || error.name !== 'AbortError') return connectionError(error, place)
    const via = this.#route.proxy === undefined ? '' : ` through the proxy ${this.#route.proxy.host}`
    return new KubeError(
      'timeout',
      `cannot reach ${place}${via}: no connection within ${this.#connectLimit / 1000} s`,
      'see whether the cluster runs, and whether this machine reaches it (network, VPN, proxy)',
    )
  }
}
