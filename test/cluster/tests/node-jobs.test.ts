import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeJobRights } from '../../../src/sources/cluster/index.ts'
import { openCluster } from '../cluster.ts'
import { program, scan, seaworthy } from '../support/scan.ts'
import { waitFor } from '../wait.ts'

const cluster = openCluster()
const folder = mkdtempSync(join(tmpdir(), 'node-jobs-'))
const everybody = ['default', 'strict', 'reliability', 'hygiene'].flatMap((name) => ['--persona', name])
const byJobs = ['--nodes', '--yes', '--node-image', 'example.com/seaworthy:1']
const ours = { nodeFacts: [process.execPath, program] }
const spaces = ['facts-privileged', 'facts-restricted', 'facts-quota'] as const

/** Options of a scan whose Jobs are made in a namespace. */
function inNamespace(name: string, more: object = {}): string[] {
  const file = join(folder, `${name}.yaml`)
  writeFileSync(file, JSON.stringify({ nodeFacts: { namespace: name, ...more } }))
  return [...byJobs, '--config', file]
}

function atLevel(name: string, level: string): object {
  const labels = { 'pod-security.kubernetes.io/enforce': level }
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } }
}

async function jobsLeft(): Promise<number> {
  const { items } = await cluster.get<{ items: unknown[] }>(
    'jobs',
    '--all-namespaces',
    '--selector=app.kubernetes.io/managed-by=seaworthy',
  )
  return items.length
}

beforeAll(async () => {
  cluster.setBehaviour(ours)
  await cluster.apply(
    atLevel('facts-privileged', 'privileged'),
    atLevel('facts-restricted', 'restricted'),
    atLevel('facts-quota', 'privileged'),
    {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'no-pods', namespace: 'facts-quota' },
      spec: { hard: { pods: '0' } },
    },
  )
})

afterAll(async () => {
  cluster.setBehaviour(ours)
  await cluster.kubectl('delete', 'namespace', ...spaces)
  rmSync(folder, { recursive: true, force: true })
})

describe('a Job on every node of a cluster', () => {
  test('answers for its files and its kubelets, and is gone afterwards', async () => {
    const { code, result } = await scan(cluster, [...inNamespace('facts-privileged'), ...everybody])

    expect(result.diagnostics).toEqual([])
    expect(result.target.nodes).toEqual(cluster.description.nodes.map(({ name }) => name))
    expect(result.controls['kubelet-anonymous-auth']?.outcomes).toMatchObject({ pass: 1, notEvaluated: 0 })
    expect(result.controls['admin-kubeconfig-too-open']?.outcomes).toMatchObject({ notEvaluated: 0 })
    expect(result.coverage.rows.filter(({ reason = '' }) => reason.includes('needs node facts'))).toEqual([])
    expect(code).not.toBe(2)
    expect(await jobsLeft()).toBe(0)
  })

  test('that Pod Security refuses is told with the label that would allow it', async () => {
    const { code, result } = await scan(cluster, [...inNamespace('facts-restricted'), ...everybody])
    const [diagnostic] = result.diagnostics

    expect(code).toBe(3)
    expect(diagnostic).toMatchObject({
      code: 'nodes-unread',
      message: 'node facts of 0 of 2 nodes; node1, node2: refused by Pod Security',
      hint: expect.stringContaining('label it with pod-security.kubernetes.io/enforce=privileged'),
    })
    expect(result.controls['admin-kubeconfig-too-open']?.outcomes).toMatchObject({ pass: 0, notEvaluated: 1 })
    expect(await jobsLeft()).toBe(0)
  })

  test('that a quota refuses is told with its name', async () => {
    const { result } = await scan(cluster, inNamespace('facts-quota'))

    expect(result.diagnostics[0]?.message).toContain('refused by quota `no-pods`')
    expect(await jobsLeft()).toBe(0)
  })

  test('in a namespace that is not there is told with how to make it', async () => {
    const { result } = await scan(cluster, inNamespace('facts-nowhere'))

    expect(result.diagnostics[0]).toMatchObject({
      message: expect.stringContaining('no namespace `facts-nowhere`'),
      hint: expect.stringContaining('kubectl create namespace facts-nowhere'),
    })
  })

  test('that fails is told with its last words', async () => {
    cluster.setBehaviour({
      nodeFacts: [process.execPath, '--eval', 'console.error("no luck"); process.exitCode = 7'],
    })
    const { result } = await scan(cluster, inNamespace('facts-privileged'))
    cluster.setBehaviour(ours)

    expect(result.diagnostics[0]?.message).toContain('failed with exit code 7: no luck')
    expect(await jobsLeft()).toBe(0)
  })

  test('is not made without a yes', async () => {
    const { code, stderr } = await seaworthy(cluster, [
      'scan',
      '--cluster',
      '--nodes',
      '--node-image',
      'example.com/seaworthy:1',
    ])

    expect(code).toBe(2)
    expect(stderr).toContain('error[not-confirmed]')
  })
})

describe('whoever may do no more than what is asked for', () => {
  const user = 'collector'
  const rbac = 'rbac.authorization.k8s.io'

  beforeAll(async () => {
    const rules = nodeJobRights.map(({ group, resource, subresource, verbs }) => ({
      apiGroups: [group],
      resources: [subresource === undefined ? resource : `${resource}/${subresource}`],
      verbs,
    }))
    await cluster.apply(
      {
        apiVersion: `${rbac}/v1`,
        kind: 'Role',
        metadata: { name: user, namespace: 'facts-privileged' },
        rules,
      },
      {
        apiVersion: `${rbac}/v1`,
        kind: 'RoleBinding',
        metadata: { name: user, namespace: 'facts-privileged' },
        roleRef: { apiGroup: rbac, kind: 'Role', name: user },
        subjects: [{ apiGroup: rbac, kind: 'User', name: user }],
      },
      {
        apiVersion: `${rbac}/v1`,
        kind: 'ClusterRole',
        metadata: { name: user },
        rules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['list'] }],
      },
      {
        apiVersion: `${rbac}/v1`,
        kind: 'ClusterRoleBinding',
        metadata: { name: user },
        roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: user },
        subjects: [{ apiGroup: rbac, kind: 'User', name: user }],
      },
    )
  })

  afterAll(() => cluster.kubectl('delete', 'clusterrole/collector', 'clusterrolebinding/collector'))

  test('gets the facts of all nodes there', async () => {
    const as = cluster.kubeconfigFor(user)
    const { result } = await scan(cluster, inNamespace('facts-privileged'), { as })

    expect(result.diagnostics.map(({ message }) => message).join()).not.toContain('node facts of')
    expect(result.target.nodes).toEqual(['node1', 'node2'])
    expect(await jobsLeft()).toBe(0)
  })

  test('is told what is missing elsewhere, and nothing is made', async () => {
    const as = cluster.kubeconfigFor(user)
    const { result } = await scan(cluster, inNamespace('facts-quota'), { as })

    expect(result.diagnostics.map(({ message }) => message).join()).toContain('may not create jobs')
  })
})

describe('a DaemonSet', () => {
  test('tells the facts of all nodes, and no Job is made', async () => {
    const image = ['--image', 'example.com/seaworthy:1', '--namespace', 'facts-privileged']
    const { stdout } = await seaworthy(cluster, ['node-facts', '--manifest', 'daemonset', ...image])
    await cluster.run('kubectl', ['apply', '--filename=-'], { input: stdout })
    const where = '--namespace=facts-privileged'
    const selector = '--selector=app.kubernetes.io/component=daemon'
    await waitFor('the facts of both nodes', async () => {
      const log = await cluster.kubectl('logs', selector, where).catch(() => '')
      return log.split('"kind":"NodeFacts"').length === 3
    })
    const config = inNamespace('facts-privileged').slice(byJobs.length)
    const { result } = await scan(cluster, ['--nodes', ...config])
    await cluster.kubectl('delete', 'daemonset/seaworthy-node-facts', where)

    expect(result.target.nodes).toEqual(['node1', 'node2'])
    expect(result.diagnostics.map(({ code }) => code)).not.toContain('nodes-unread')
    expect(await jobsLeft()).toBe(0)
  })
})

describe('a scan that is interrupted', () => {
  test('takes its Jobs away first', async () => {
    cluster.setBehaviour({ nodeFacts: [process.execPath, '--eval', 'setTimeout(() => {}, 60_000)'] })
    const args = ['scan', '--cluster', ...inNamespace('facts-privileged')]
    const scanning = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, ...cluster.environment() },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let stderr = ''
    scanning.stderr.on('data', (text) => (stderr += String(text)))
    await waitFor('the Jobs', async () => (await jobsLeft()) === 2)
    scanning.kill('SIGTERM')
    const [code] = (await once(scanning, 'close')) as [number]
    cluster.setBehaviour(ours)

    expect(stderr).toContain('error[interrupted]')
    expect(code).toBe(3)
    expect(await jobsLeft()).toBe(0)
  })
})
