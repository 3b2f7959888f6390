import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setTimeout } from 'node:timers/promises'
import type { Result } from '#model'
import { soak } from '../../support/soak.ts'
import { openCluster } from '../cluster.ts'
import { falsePasses } from '../support/false-passes.ts'
import {
  cutOff,
  failing,
  type Fault,
  halved,
  late,
  logIn,
  silent,
  stalled,
} from '../support/faults/faults.ts'
import { faultyServer, type Strike } from '../support/faults/server.ts'
import { type Scanned, scan } from '../support/scan.ts'
import { deployment } from './objects.ts'

const cluster = openCluster()
const roles = '/apis/rbac.authorization.k8s.io/v1/clusterroles'

const onRoles: Strike['hits'] = ({ path }) => path === roles
const onLaterPage: Strike['hits'] = ({ path, query }) => path === roles && query.has('continue')

interface Struck extends Scanned {
  readonly struck: number
  readonly seconds: number
}

async function scanThrough(strike?: Strike): Promise<Struck> {
  const server = await faultyServer(cluster, strike)
  const began = performance.now()
  try {
    const scanned = await scan(cluster, [], { as: server.kubeconfig })
    return { ...scanned, struck: server.struck(), seconds: (performance.now() - began) / 1000 }
  } finally {
    await server.close()
  }
}

const found = ({ findings }: Result): string[] => findings.map(({ fingerprint }) => fingerprint).toSorted()

let whole: Result

/** That list was not had, and nothing rests on it. */
function expectIncomplete({ code, result }: Scanned, state: string, message: RegExp): void {
  expect(code).toBe(3)
  expect(result.summary.complete).toBe(false)
  const row = result.coverage.rows.find(({ of }) => of === 'ClusterRole')
  expect(row).toMatchObject({ state })
  const reasons = result.notEvaluated.filter((one) => one.reason.message.includes('`ClusterRole`'))
  expect(reasons.length).toBeGreaterThan(10)
  for (const { reason } of reasons) expect(reason.message).toMatch(message)
  expect(result.findings.filter(({ resource }) => resource?.kind === 'ClusterRole')).toEqual([])
  expect(falsePasses(result, whole)).toEqual([])
}

beforeAll(async () => {
  await cluster.makeNamespace('faults')
  await cluster.apply(deployment('web', 1, { namespace: 'faults' }))
  const { result } = await scanThrough()
  expect(result.summary.complete).toBe(true)
  whole = result
})
afterAll(() => cluster.kubectl('delete', 'namespace', 'faults'))

describe('an API server that recovers changes nothing of a scan', () => {
  const cases: readonly (readonly [string, Fault, Strike['hits'], number])[] = [
    ['is busy for two requests (429)', failing(429, 'TooManyRequests', { 'retry-after': '1' }), onRoles, 2],
    ['fails twice (503)', failing(503, 'ServiceUnavailable'), onRoles, 2],
    ['breaks off an answer', cutOff, onLaterPage, 1],
    ['gives half an answer', halved, onLaterPage, 1],
    ['is slow', late, onRoles, 2],
    ['forgets the version of a list (410)', failing(410, 'Expired'), onLaterPage, 1],
  ]

  test.each(cases)('%s', async (_, fault, hits, times) => {
    const { result, code, struck } = await scanThrough({ fault, hits, times })

    expect(struck).toBe(times)
    expect(result.summary.complete, `exit ${code}`).toBe(true)
    expect(found(result)).toEqual(found(whole))
  })
})

describe('an API server that does not recover leaves what it did not give not evaluated', () => {
  const cases: readonly (readonly [string, Fault, Strike['hits'], string, RegExp])[] = [
    [
      'busy (429)',
      failing(429, 'TooManyRequests', { 'retry-after': '1' }),
      onRoles,
      'absent',
      /too many requests/,
    ],
    ['failing (503)', failing(503, 'ServiceUnavailable'), onRoles, 'absent', /answered 503/],
    ['forbidding (403)', failing(403, 'Forbidden'), onRoles, 'forbidden', /cannot list .*: forbidden/],
    [
      'forbidding a later page (403)',
      failing(403, 'Forbidden'),
      onLaterPage,
      'forbidden',
      /cannot list .*: forbidden/,
    ],
    ['breaking off', cutOff, onLaterPage, 'absent', /broke|closed|cut|disconnect|ended/i],
    ['halving its answers', halved, onLaterPage, 'absent', /no whole JSON/],
    ['forgetting (410)', failing(410, 'Expired'), onLaterPage, 'absent', /no longer held/],
    ['asking for a log-in', logIn, onRoles, 'absent', /no Kubernetes API server/],
  ]

  test.each(cases)('%s', async (_, fault, hits, state, message) => {
    const scanned = await scanThrough({ fault, hits })

    expect(scanned.struck).toBeGreaterThan(0)
    expectIncomplete(scanned, state, message)
    expect(scanned.seconds).toBeLessThan(40)
  })

  const hanging: readonly (readonly [string, Fault, RegExp])[] = [
    ['silent', silent, /GET .* within \d+ s|no answer/],
    ['stalled', stalled, /\d+ s/],
  ]
  test.runIf(soak(1) > 1).each(hanging)('%s', async (_, fault, message) => {
    const scanned = await scanThrough({ fault, hits: onRoles })

    expectIncomplete(scanned, 'absent', message)
    expect(scanned.seconds).toBeLessThan(150)
  })
})

test('an API server that is killed and comes back is either waited for or said to be incomplete', async () => {
  const killed: Fault = async (response) => {
    await cluster.killApiServer()
    response.destroy()
    await setTimeout(500)
    await cluster.startApiServer()
  }
  const scanned = await scanThrough({ fault: killed, hits: onLaterPage, times: 1 })
  await cluster.waitForApiServer()

  expect(scanned.struck).toBe(1)
  if (scanned.result.summary.complete) {
    expect(found(scanned.result)).toEqual(found(whole))
  } else {
    expect(scanned.code).toBe(3)
    expect(falsePasses(scanned.result, whole)).toEqual([])
  }
  expect(scanned.seconds).toBeLessThan(90)
})
