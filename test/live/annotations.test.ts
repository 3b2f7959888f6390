import { expect, test } from 'vitest'
import type { KubernetesObject, Result } from '#model'
import { inFolder, writeAt } from '../support/folder.ts'
import { play, type Played } from '../support/scenario/terminal.ts'
import { kubeconfigFor, serveCluster } from './fake-cluster.ts'
import { held } from './objects.ts'

const spec = { containers: [{ name: 'web', image: 'web:1', securityContext: { privileged: true } }] }

const bare = held('v1', 'Pod', 'bare', {
  namespace: 'shop',
  annotations: { 'allow.seaworthy.dev/privileged-container': 'until 2027-01-31 -- reads the disk' },
  spec,
})

async function scan(
  objects: readonly KubernetesObject[],
  config: string,
  ...args: string[]
): Promise<Played> {
  const server = await serveCluster({ objects })
  try {
    return await inFolder((folder) => {
      writeAt(folder, 'seaworthy.yaml', config)
      const options = ['--control', 'privileged-container', '--fail-on', 'never', ...args]
      return play(folder, ['scan', '--cluster', ...options], { env: kubeconfigFor(folder, { test: server }) })
    })
  } finally {
    await server.close()
  }
}

const resultOf = ({ stdout }: Played): Result => JSON.parse(stdout) as Result

test("an annotation of a cluster's object only asks for an exception", async () => {
  const result = resultOf(await scan([bare], '{}', '--output', 'json'))
  const { stdout } = await scan([bare], '{}', '--all')

  expect(result.findings).toMatchObject([{ requested: { reason: 'reads the disk', until: '2027-01-31' } }])
  expect(result.findings[0]).not.toHaveProperty('exception')
  expect(result.summary.findings.high).toBe(1)
  expect(stdout).toContain(
    'requested high[privileged-container]  Pod shop/bare   until 2027-01-31 -- reads the disk\n',
  )
  expect(stdout).toContain(
    'note[exception-requested]  1 annotation asks for an exception; on a cluster it does not count\n',
  )
})

test('it counts where the configuration says so', async () => {
  const config = 'exceptions: {annotationsOnCluster: true}'
  const result = resultOf(await scan([bare], config, '--output', 'json'))

  expect(result.findings).toMatchObject([{ exception: { kind: 'annotation', reason: 'reads the disk' } }])
  expect(result.diagnostics).toEqual([])
})

test('one that would not hold asks for nothing, nor does one on what is locked', async () => {
  const late = held('v1', 'Pod', 'late', {
    namespace: 'shop',
    annotations: { 'allow.seaworthy.dev/privileged-container': 'until 2020-01-31 -- reads the disk' },
    spec,
  })
  const locked = 'exceptions: {lock: {controls: [privileged-container]}}'
  const results = [
    resultOf(await scan([late], '{}', '--output', 'json')),
    resultOf(await scan([bare], locked, '--output', 'json')),
  ]

  expect(results.flatMap(({ findings }) => findings.map(({ requested }) => requested))).toEqual([
    undefined,
    undefined,
  ])
})

test('what an injector adds to pods is one row, since no template holds it', async () => {
  const owner = (kind: string, name: string) => ({
    metadata: {
      namespace: 'shop',
      ownerReferences: [{ apiVersion: 'apps/v1', kind, name, uid: `${kind}-${name}`, controller: true }],
    },
  })
  const child = (one: KubernetesObject, kind: string, name: string): KubernetesObject => ({
    ...one,
    metadata: { ...(one['metadata'] as object), ...owner(kind, name).metadata },
  })
  const withProxy = { ...spec, containers: [...spec.containers, { name: 'istio-proxy', image: 'proxy:1' }] }
  const objects = [
    held('apps/v1', 'Deployment', 'web', { namespace: 'shop', spec: { template: { spec } } }),
    child(held('apps/v1', 'ReplicaSet', 'web-1', { spec: { template: { spec } } }), 'Deployment', 'web'),
    ...['a', 'b'].map((name) => child(held('v1', 'Pod', name, { spec: withProxy }), 'ReplicaSet', 'web-1')),
  ]
  const { diagnostics, findings } = resultOf(await scan(objects, '{}', '--output', 'json'))

  expect(findings.map(({ resource }) => resource?.kind)).toEqual(['Deployment'])
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    [
      'injected',
      'Istio adds to 2 pods what their templates do not hold: a pod that is otherwise as its template says is judged by that alone, and what was added is not',
    ],
  ])
})
