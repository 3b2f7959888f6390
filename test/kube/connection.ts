import { type ClientOptions, type Endpoint, KubeClient } from '#kube'
import { fixedCredentials } from '../../src/kube/credentials/credentials.ts'
import type { Clock } from '../../src/kube/transport/clock.ts'
import type { TestServer } from './server.ts'

/** A clock that waits for nothing and remembers for how long it should have. */
export interface TestClock extends Clock {
  readonly waits: number[]
  advance(milliseconds: number): void
}

export function testClock(random = 0.5): TestClock {
  let now = 1_800_000_000_000
  const waits: number[] = []
  return {
    waits,
    now: () => now,
    random: () => random,
    advance(milliseconds) {
      now += milliseconds
    },
    sleep(milliseconds, signal) {
      signal?.throwIfAborted()
      waits.push(milliseconds)
      now += milliseconds
      return Promise.resolve()
    },
  }
}

export function endpointOf(server: TestServer, more: Partial<Endpoint> = {}): Endpoint {
  return {
    name: 'test',
    server: new URL(server.url),
    namespace: undefined,
    trust: { authorities: () => server.authority, serverName: undefined, insecure: false },
    proxy: undefined,
    credentials: fixedCredentials({ authorization: 'Bearer secret' }),
    impersonation: undefined,
    compress: true,
    diagnostics: [],
    ...more,
  }
}

/** A client of the server, which does not wait between attempts. */
export function clientOf(
  server: TestServer,
  more: Partial<Endpoint> = {},
  options: Partial<ClientOptions> = {},
): KubeClient {
  const clock = testClock()
  return new KubeClient(endpointOf(server, more), { userAgent: 'seaworthy/test', clock, ...options })
}
