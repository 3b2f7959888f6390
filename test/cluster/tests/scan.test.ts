import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding, Result } from '../../../src/model/index.ts'
import { type AuditEvent, openCluster } from '../cluster.ts'
import { soak } from '../../support/soak.ts'
import { scan, seaworthy } from '../support/scan.ts'
import { waitFor } from '../wait.ts'
import { deployment } from './objects.ts'

const cluster = openCluster()

const everybody = ['default', 'strict', 'reliability', 'hygiene'].flatMap((name) => ['--persona', name])

function on(result: Result, kind: string, name: RegExp): Finding[] {
  return result.findings.filter(({ resource }) => resource?.kind === kind && name.test(resource.name))
}

describe('a cluster as kubeadm leaves it', () => {
  test('has nothing at or above high that its owner could mend, and says what the platform has', async () => {
    const { code, result } = await scan(cluster)

    const open = result.findings.filter(({ exception }) => exception === undefined)
    expect(open.filter(({ severity }) => severity === 'high' || severity === 'critical')).toEqual([])
    expect(result.summary.platform).toBeGreaterThan(10)
    expect(result.summary.complete).toBe(true)
    expect(code).toBe(0)
    expect(result.target.cluster).toMatchObject({
      version: 'v1.37.2',
      distribution: 'kubeadm',
      responsibility: 'customer',
    })
  })

  test('shows the flags of its control plane, and not what nobody asked a node for', async () => {
    const { result } = await scan(cluster, everybody)

    expect(result.controls['api-server-profiling']?.outcomes).toMatchObject({ fail: 1, notEvaluated: 0 })
    expect(result.controls['admin-kubeconfig-too-open']?.outcomes).toMatchObject({ pass: 0, notEvaluated: 1 })
    expect(result.controls['kubelet-anonymous-auth']?.outcomes).toMatchObject({ pass: 0, notEvaluated: 1 })
  })

  test('answers for its kubelets where the node proxy may be used', async () => {
    const { result } = await scan(cluster, ['--node-proxy', ...everybody])

    expect(result.controls['kubelet-anonymous-auth']?.outcomes).toMatchObject({ pass: 1, notEvaluated: 0 })
  })
})

describe('what a controller made', () => {
  beforeAll(async () => {
    await cluster.makeNamespace('folded')
    await cluster.apply(
      deployment('web', 2, { namespace: 'folded', container: { securityContext: { privileged: true } } }),
    )
    await waitFor('the pods of web', async () => (await podsOf('folded')).length === 2)
  })

  afterAll(() => cluster.kubectl('delete', 'namespace', 'folded'))

  async function podsOf(where: string): Promise<readonly { metadata: { name: string } }[]> {
    const { items } = await cluster.get<{
      items: { metadata: { name: string }; status: { phase: string } }[]
    }>('pods', `--namespace=${where}`)
    return items.filter(({ status }) => status.phase === 'Running')
  }

  test('is reported once, on the controller', async () => {
    const { result } = await scan(cluster, ['--namespace', 'folded', '--control', 'privileged-container'])

    expect(on(result, 'Deployment', /^web$/)).toHaveLength(1)
    expect(on(result, 'ReplicaSet', /^web/)).toEqual([])
    expect(on(result, 'Pod', /^web/)).toEqual([])
  })

  test('stands for itself once somebody changes it', async () => {
    const [changed] = await podsOf('folded')
    await cluster.kubectl(
      'set',
      'image',
      `pod/${changed!.metadata.name}`,
      'web=example.com/other:1',
      '--namespace=folded',
    )

    const { result } = await scan(cluster, ['--namespace', 'folded', '--control', 'privileged-container'])

    expect(on(result, 'Pod', /^web/).map(({ resource }) => resource?.name)).toEqual([changed!.metadata.name])
  })
})

describe('with a right less', () => {
  const user = 'scanner'
  let full: Result
  let kubeconfig: string

  beforeAll(async () => {
    kubeconfig = cluster.kubeconfigFor('scanner')
    await grant()
    full = (await scan(cluster, everybody, { as: kubeconfig })).result
  })

  afterAll(async () => {
    await cluster.kubectl('delete', 'clusterrole/scanner', 'clusterrolebinding/scanner')
  })

  /** Rights to list everything but Secrets and what is named. */
  async function grant(without?: string): Promise<void> {
    const served = (await cluster.kubectl('api-resources', '--verbs=list', '--output=name'))
      .trim()
      .split('\n')
    const rules = served
      .filter((name) => name !== 'secrets' && name !== without)
      .map((name) => {
        const [resource, ...group] = name.split('.')
        return { apiGroups: [group.join('.')], resources: [resource], verbs: ['list'] }
      })
    await cluster.apply(
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'scanner' },
        rules: [...rules, { nonResourceURLs: ['/metrics'], verbs: ['get'] }],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        metadata: { name: 'scanner' },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'scanner' },
        subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'scanner' }],
      },
    )
  }

  test.each([
    ['pods', 'Pod'],
    ['deployments.apps', 'Deployment'],
    ['serviceaccounts', 'ServiceAccount'],
    ['networkpolicies.networking.k8s.io', 'NetworkPolicy'],
    ['namespaces', 'Namespace'],
    ['clusterroles.rbac.authorization.k8s.io', 'ClusterRole'],
    ['rolebindings.rbac.authorization.k8s.io', 'RoleBinding'],
    ['configmaps', 'ConfigMap'],
    ['nodes', 'Node'],
  ])('to list %s, nothing passes that needs them', async (resource, kind) => {
    await grant(resource)
    const { code, result } = await scan(cluster, everybody, { as: kubeconfig })

    expect(code).toBe(3)
    expect(result.coverage.rows).toContainEqual(expect.objectContaining({ of: kind, state: 'forbidden' }))
    const reasons = result.notEvaluated.filter(({ reason }) => reason.message.includes(`\`${kind}\``))
    expect(reasons.length).toBeGreaterThan(0)
    expect(falsePasses(result, full)).toEqual([])
  })

  /** Controls that say they passed everywhere, of which more was found or left open with all rights. */
  function falsePasses(less: Result, all: Result): string[] {
    return Object.entries(less.controls).flatMap(([id, { outcomes }]) => {
      const before = all.controls[id]!.outcomes
      const isClean = outcomes.fail === 0 && outcomes.notEvaluated === 0 && outcomes.pass > 0
      return isClean && (before.fail > 0 || before.notEvaluated > 0 || before.pass > outcomes.pass)
        ? [id]
        : []
    })
  }

  test(`${user} asks for nothing but lists and what the server says of itself`, async () => {
    await grant()
    const begin = new Date().toISOString()
    await scan(cluster, everybody, { as: kubeconfig })

    const asked = cluster
      .auditLog()
      .filter((event) => event.user.username === 'scanner' && event.stage === 'ResponseComplete')
      .filter((event) => event.requestReceivedTimestamp >= begin)
    expect(new Set(asked.map(({ verb }) => verb))).toEqual(new Set(['get', 'list']))
    const lists = asked.filter(({ verb }) => verb === 'list').map(({ requestURI }) => requestURI)
    expect(new Set(lists).size).toBe(lists.length)
    expect(lists.some((uri) => uri.includes('/secrets'))).toBe(false)
    expect(mostAtOnce(asked)).toBeLessThanOrEqual(4)
  })
})

/** How many requests were under way at one time. */
function mostAtOnce(events: readonly AuditEvent[]): number {
  const changes = events.flatMap(({ requestReceivedTimestamp, stageTimestamp }) => [
    { at: requestReceivedTimestamp, by: 1 },
    { at: stageTimestamp, by: -1 },
  ])
  // An end comes before a beginning of the same moment.
  const ordered = changes.toSorted((a, b) => (a.at === b.at ? a.by - b.by : a.at < b.at ? -1 : 1))
  let now = 0
  return Math.max(...ordered.map(({ by }) => (now += by)))
}

describe('nothing that was planted is shown', () => {
  const canary = (index: number): string => `canary-${index}-s3cr3tV4lue${index * 7919}`
  const count = soak(30)

  beforeAll(async () => {
    await cluster.makeNamespace('canaries')
    await cluster.apply(
      ...Array.from({ length: count }, (_, index) => ({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: {
          name: `planted-${index}`,
          namespace: 'canaries',
          annotations: { 'example.com/note': JSON.stringify({ password: canary(index) }) },
        },
        type: index % 3 === 0 ? 'helm.sh/release.v1' : 'Opaque',
        stringData: { password: canary(index), release: canary(index) },
      })),
    )
  })

  afterAll(() => cluster.kubectl('delete', 'namespace', 'canaries'))

  test.each(['json', 'text', 'sarif', 'html', 'csv'])('in %s', async (format) => {
    const args = ['scan', '--cluster', '--read-secrets', '--all', '--output', format, ...everybody]
    const { stdout, stderr } = await seaworthy(cluster, args)

    expect(stdout.length).toBeGreaterThan(1000)
    const shown = Array.from({ length: count }, (_, index) => canary(index)).filter(
      (text) => stdout.includes(text) || stderr.includes(text) || stdout.includes(btoa(text)),
    )
    expect(shown).toEqual([])
  })
})

describe('an API server that is not there', () => {
  test('is said at once, and nothing is called clean', async () => {
    await cluster.killApiServer()
    try {
      const { code, stdout, stderr } = await seaworthy(cluster, ['scan', '--cluster'])

      expect(code).toBe(3)
      expect(stdout).toBe('')
      expect(stderr).toMatch(/^error\[unreachable\]/)
    } finally {
      await cluster.startApiServer()
    }
  })
})
