import { afterEach, describe, expect, test } from 'vitest'
import { readCluster } from '#sources/cluster'
import { clientOf } from '../kube/connection.ts'
import type { TestServer } from '../kube/server.ts'
import { type FakeCluster, serveCluster } from './fake-cluster.ts'
import { shop } from './objects.ts'

const open: { close(): unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

const kinds = ['ConfigMap', 'DaemonSet', 'Deployment', 'Namespace', 'Node', 'Pod', 'Role', 'Service']

async function read(cluster: Partial<FakeCluster>, namespace?: string) {
  const server: TestServer = await serveCluster({ objects: shop(), ...cluster })
  const client = clientOf(server, {}, { limits: { answer: 1000 }, retry: { attempts: 1 } })
  open.push(server, client)
  const reading = readCluster({
    client,
    name: 'test',
    kinds,
    ...(namespace !== undefined && { namespace }),
    readSecrets: false,
    kubelets: 'none',
    probe: false,
    includePlatform: false,
  })
  return { ...(await reading), asked: server.asked }
}

const listed = /^\/(?:api\/v1|apis\/[^/]+\/[^/]+)\/[^/]+$/

describe('a cluster that stops answering', () => {
  test('is asked for no more after three lists, which is one error', async () => {
    const { asked, coverage, diagnostics, resources } = await read({ takes: ({ path }) => listed.test(path) })

    expect(asked.filter(({ path }) => listed.test(path)).length).toBeLessThan(7)
    expect(resources).toEqual([])
    expect(diagnostics.map(({ level, code }) => [level, code])).toEqual([['error', 'cluster-silent']])
    expect(diagnostics[0]?.message).toMatch(
      /3 lists in a row failed, and 5 more were given up \(GET .*within/,
    )
    const rows = coverage.filter(({ of }) => kinds.includes(of))
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['absent']))
    expect(rows.at(-1)?.reason).toBe(
      'cannot list `Service`: not asked for, since 3 lists in a row got no answer',
    )
  })

  test('and one kind that does not answer ends nothing else', async () => {
    const { coverage, diagnostics } = await read({ takes: ({ path }) => path === '/api/v1/pods' })

    expect(diagnostics.map(({ code }) => code)).toEqual(['list-failed'])
    expect(coverage.filter(({ of, state }) => kinds.includes(of) && state !== 'complete')).toMatchObject([
      { of: 'Pod', state: 'absent' },
    ])
  })
})

describe('one namespace', () => {
  test('is read by whoever may read nothing else', async () => {
    const { coverage, resources, asked } = await read(
      {
        forbids: (right, namespace) =>
          namespace !== 'shop' && !['get /version', 'get /api', 'get /apis'].includes(right),
      },
      'shop',
    )
    const row = (of: string) => coverage.filter((one) => one.of === of)
    const clusterWide = '--namespace shop leaves out what is cluster-wide and may not be read'

    expect(resources.map(({ kind, name }) => `${kind} ${name}`)).toContain('Namespace shop')
    expect(new Set(resources.map(({ namespace, kind }) => namespace ?? kind))).toEqual(
      new Set(['shop', 'Namespace']),
    )
    expect(row('Node')).toEqual([{ of: 'Node', state: 'left-out', reason: clusterWide }])
    expect(row('api-server-metrics')).toEqual([
      { of: 'api-server-metrics', state: 'left-out', reason: clusterWide },
    ])
    expect(row('Pod')).toEqual([
      { of: 'Pod', namespace: 'shop', state: 'complete' },
      { of: 'Pod', state: 'left-out', reason: '--namespace shop leaves out other namespaces' },
    ])
    expect(coverage.some(({ state }) => state === 'forbidden' || state === 'absent')).toBe(false)
    expect(asked.some(({ path }) => path === '/api/v1/namespaces')).toBe(false)
  })

  test('in which a kind may not be read is not seen whole', async () => {
    const { coverage } = await read({ forbids: (right) => right === 'list services' }, 'shop')

    expect(coverage.find(({ of }) => of === 'Service')).toEqual({
      of: 'Service',
      namespace: 'shop',
      state: 'forbidden',
      resource: 'services',
    })
  })

  test('that does not exist is an error', async () => {
    const { diagnostics } = await read({}, 'shpo')

    expect(diagnostics.map(({ code }) => code)).toEqual(['namespace-missing'])
  })
})

test.each(['get /version', 'get /api', 'get /apis'])(
  'without the right to %s nothing can be read',
  async (right) => {
    await expect(read({ forbids: (one) => one === right })).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('may not even ask what the cluster is and what it serves') as string,
      hint: expect.stringContaining('system:discovery') as string,
    })
  },
)
