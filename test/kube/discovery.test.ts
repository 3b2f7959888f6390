import { afterEach, describe, expect, test } from 'vitest'
import { discover, type Discovery, mayI, myRules, serverVersion } from '#kube'
import { clientOf, testClock } from './connection.ts'
import { type Handler, refuse, sendJson, serve, type TestServer } from './server.ts'

const open: { close(): unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

async function start(handler: Handler): Promise<TestServer> {
  const server = await serve(handler)
  open.push(server)
  return server
}

async function discovered(server: TestServer): Promise<Discovery> {
  const client = clientOf(server, {}, { clock: testClock() })
  open.push(client)
  return discover(client)
}

const inShort = ({ resources }: Discovery): string[] =>
  resources.map(
    ({ group, versions, plural, kind, namespaced, verbs }) =>
      `${group}/${versions.join(',')} ${plural} ${kind} ${namespaced ? 'namespaced' : 'cluster'} ${verbs.join(',')}`,
  )

const expected = [
  '/v1 pods Pod namespaced list,watch',
  '/v1 nodes Node cluster list',
  'autoscaling/v2,v1 horizontalpodautoscalers HorizontalPodAutoscaler namespaced list',
]
const unavailable = {
  level: 'warning',
  code: 'api-unavailable',
  message: expect.stringMatching(
    /^the cluster does not serve `metrics\.k8s\.io\/v1beta1` just now, so that none of its objects are seen/,
  ) as string,
}

describe('discovery', () => {
  const resource = (plural: string, kind: string, scope: string, verbs: string[]): object => ({
    resource: plural,
    responseKind: { group: '', version: '', kind },
    scope,
    verbs,
    subresources: [{ subresource: 'status' }],
  })
  const scaler = resource('horizontalpodautoscalers', 'HorizontalPodAutoscaler', 'Namespaced', ['list'])
  const aggregated: Record<string, object[]> = {
    '/api': [
      {
        metadata: {},
        versions: [
          {
            version: 'v1',
            freshness: 'Current',
            resources: [
              resource('pods', 'Pod', 'Namespaced', ['list', 'watch']),
              resource('nodes', 'Node', 'Cluster', ['list']),
            ],
          },
        ],
      },
    ],
    '/apis': [
      {
        metadata: { name: 'autoscaling' },
        versions: ['v2', 'v1'].map((version) => ({ version, freshness: 'Current', resources: [scaler] })),
      },
      {
        metadata: { name: 'metrics.k8s.io' },
        versions: [{ version: 'v1beta1', freshness: 'Stale', resources: [] }],
      },
    ],
  }
  const legacy: Record<string, object> = {
    '/api': { kind: 'APIVersions', versions: ['v1'] },
    '/api/v1': {
      resources: [
        { name: 'pods', kind: 'Pod', namespaced: true, verbs: ['list', 'watch'] },
        { name: 'pods/log', kind: 'Pod', namespaced: true, verbs: ['get'] },
        { name: 'nodes', kind: 'Node', namespaced: false, verbs: ['list'] },
      ],
    },
    '/apis': {
      kind: 'APIGroupList',
      groups: [
        {
          name: 'autoscaling',
          versions: [{ groupVersion: 'autoscaling/v1' }, { groupVersion: 'autoscaling/v2' }],
          preferredVersion: { groupVersion: 'autoscaling/v2' },
        },
        { name: 'metrics.k8s.io', versions: [{ groupVersion: 'metrics.k8s.io/v1beta1' }] },
      ],
    },
    ...Object.fromEntries(
      ['v1', 'v2'].map((version) => [
        `/apis/autoscaling/${version}`,
        {
          resources: [
            {
              name: 'horizontalpodautoscalers',
              kind: 'HorizontalPodAutoscaler',
              namespaced: true,
              verbs: ['list'],
            },
          ],
        },
      ]),
    ),
  }

  test('takes two requests where the server can say all at once; a group that is down stops nobody', async () => {
    const server = await start(({ path, headers }, response) => {
      expect(headers.accept).toContain('v=v2;as=APIGroupDiscoveryList')
      const type = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList'
      response
        .writeHead(200, { 'content-type': type })
        .end(JSON.stringify({ kind: 'APIGroupDiscoveryList', items: aggregated[path] }))
    })

    const found = await discovered(server)

    expect(inShort(found)).toEqual(expected)
    expect(found.diagnostics).toMatchObject([unavailable])
    expect(server.asked).toHaveLength(2)
  })

  test('asks group by group where it cannot', async () => {
    const server = await start(({ path }, response) => {
      const answer = legacy[path]
      if (answer === undefined) refuse(response, 503, 'service unavailable')
      else sendJson(response, answer)
    })

    const found = await discovered(server)

    expect(inShort(found)).toEqual(expected)
    expect(found.diagnostics).toMatchObject([unavailable])
    expect(server.most()).toBeLessThanOrEqual(4)
  })

  test('fails where the server cannot be asked', async () => {
    const server = await start((_, response) => refuse(response, 401, 'Unauthorized'))

    await expect(discovered(server)).rejects.toMatchObject({ code: 'unauthorized' })
  })

  test.each([
    [
      { major: '1', minor: '31+', gitVersion: 'v1.31.4-eks-aeac579' },
      { text: 'v1.31.4-eks-aeac579', major: 1, minor: 31 },
    ],
    [{ gitVersion: 'v1.37.1' }, { text: 'v1.37.1', major: 1, minor: 37 }],
    [{}, { text: '', major: 0, minor: 0 }],
  ])('reads the version of %j', async (body, version) => {
    const server = await start((_, response) => sendJson(response, body))
    const client = clientOf(server)
    open.push(client)

    expect(await serverVersion(client)).toEqual(version)
  })
})

describe('access reviews', () => {
  test('say what these credentials may do', async () => {
    const server = await start(({ body }, response) => {
      const { spec } = JSON.parse(body) as { spec: Record<string, { verb: string }> }
      const allowed = spec['nonResourceAttributes'] !== undefined
      sendJson(response, { status: { allowed, reason: allowed ? 'RBAC: yes' : '' } }, 201)
    })
    const client = clientOf(server)
    open.push(client)

    expect(await mayI(client, { verb: 'list', group: '', resource: 'secrets' })).toEqual({
      allowed: false,
      reason: undefined,
    })
    expect(await mayI(client, { verb: 'get', path: '/metrics' })).toEqual({
      allowed: true,
      reason: 'RBAC: yes',
    })
    expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Array.from({ length: 2 }, () => 'POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews'),
    )
    expect(JSON.parse(server.asked[0]!.body)).toEqual({
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectAccessReview',
      spec: { resourceAttributes: { verb: 'list', group: '', resource: 'secrets' } },
    })
  })

  test('are asked again when the connection breaks: they change nothing', async () => {
    let count = 0
    const server = await start((_, response) => {
      count += 1
      if (count === 1) response.socket?.destroy()
      else sendJson(response, { status: { allowed: true } }, 201)
    })
    const client = clientOf(server)
    open.push(client)

    expect(await mayI(client, { verb: 'get', path: '/metrics' })).toMatchObject({ allowed: true })
  })

  test('list the rules of a namespace', async () => {
    const status = {
      resourceRules: [{ verbs: ['get'], apiGroups: [''], resources: ['pods'] }],
      nonResourceRules: [{ verbs: ['get'], nonResourceURLs: ['/healthz'] }],
      incomplete: true,
    }
    const server = await start((_, response) => sendJson(response, { status }, 201))
    const client = clientOf(server)
    open.push(client)

    expect(await myRules(client, 'shop')).toEqual({
      resources: [{ verbs: ['get'], groups: [''], resources: ['pods'], names: [] }],
      paths: [{ verbs: ['get'], paths: ['/healthz'] }],
      incomplete: true,
    })
    expect(JSON.parse(server.asked[0]!.body)).toMatchObject({ spec: { namespace: 'shop' } })
  })
})
