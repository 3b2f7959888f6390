import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Result } from '../../../src/model/index.ts'
import { openCluster } from '../cluster.ts'
import { scan } from '../support/scan.ts'

const cluster = openCluster()

const only = ['--control', 'anonymous-api-access', '--control', 'node-port-answers-anybody']

const outcomes = (result: Result) => ({
  access: result.controls['anonymous-api-access']?.outcomes,
  ports: result.controls['node-port-answers-anybody']?.outcomes,
})

describe('a cluster as kubeadm leaves it', () => {
  test('is not asked without credentials unless the scan is told to', async () => {
    const { result } = await scan(cluster, only)

    expect(outcomes(result)).toMatchObject({ access: { notEvaluated: 1 }, ports: { notEvaluated: 1 } })
    expect(result.notEvaluated.map(({ reason }) => reason.message)).toContain('needs --probe')
  })

  test('answers nobody who has no credentials, but for its version and health', async () => {
    const { result, code } = await scan(cluster, ['--probe', ...only])

    expect(outcomes(result)).toMatchObject({
      access: { pass: 1, fail: 0, notEvaluated: 0 },
      ports: { pass: 1, fail: 0, notEvaluated: 0 },
    })
    expect(code).toBe(0)
    const nobody = cluster
      .auditLog()
      .filter(({ user }) => user.username === 'system:anonymous')
      .map(({ requestURI }) => requestURI)
    expect(nobody).toContain('/api/v1/pods?limit=1')
  })
})

describe('a read-only port of a kubelet', () => {
  beforeAll(() => cluster.setKubelet('node2', { readOnlyPort: 10_255 }))
  afterAll(() => cluster.setKubelet('node2', { readOnlyPort: null }))

  test('is found on its node', async () => {
    const { result } = await scan(cluster, ['--probe', ...only])

    expect(result.findings.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'high',
        `the kubelet of node \`node2\` answers whoever asks for its pods at \`${cluster.node('node2').address}\`, port 10255`,
      ],
    ])
  })
})

describe('a binding for everybody', () => {
  beforeAll(() =>
    cluster.kubectl(
      'create',
      'clusterrolebinding',
      'everybody-views',
      '--clusterrole=view',
      '--user=system:anonymous',
    ),
  )
  afterAll(() => cluster.kubectl('delete', 'clusterrolebinding', 'everybody-views'))

  test('is found by what it opens', async () => {
    const { result } = await scan(cluster, ['--probe', ...only])

    expect(result.findings.map(({ message }) => message).toSorted()).toEqual([
      'the API server lists `/api/v1/namespaces` for callers without credentials',
      'the API server lists `/api/v1/pods` for callers without credentials',
    ])
  })
})
