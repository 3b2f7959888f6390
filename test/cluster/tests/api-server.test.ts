import { describe, expect, test } from 'vitest'
import { openCluster } from '../cluster.ts'
import { pod } from './objects.ts'

const cluster = openCluster()

describe('the API server', () => {
  test('is Kubernetes 1.37.2', async () => {
    const { gitVersion } = JSON.parse(await cluster.kubectl('get', '--raw=/version')) as {
      gitVersion: string
    }

    expect(gitVersion).toBe('v1.37.2')
  })

  test('has metrics', async () => {
    const metrics = await cluster.kubectl('get', '--raw=/metrics')

    expect(metrics).toContain('apiserver_audit_event_total')
    expect(metrics.split('\n').length).toBeGreaterThan(5000)
  })

  test('denies a privileged pod where a namespace enforces the baseline', async () => {
    await cluster.makeNamespace('baseline', { 'pod-security.kubernetes.io/enforce': 'baseline' })
    const privileged = pod('root', {
      namespace: 'baseline',
      container: { securityContext: { privileged: true } },
    })

    await expect(cluster.apply(privileged)).rejects.toThrow(
      'violates PodSecurity "baseline:latest": privileged',
    )
  })

  test('answers what somebody may do', async () => {
    const mayList = async (user: string): Promise<boolean> => {
      const review = {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SubjectAccessReview',
        spec: { user, resourceAttributes: { verb: 'list', resource: 'secrets' } },
      }
      const args = ['create', '--filename=-', '--output=json']
      const { stdout } = await cluster.run('kubectl', args, { input: JSON.stringify(review) })
      return (JSON.parse(stdout) as { status: { allowed: boolean } }).status.allowed
    }

    expect(await mayList('nobody')).toBe(false)
    expect(await mayList('system:serviceaccount:kube-system:generic-garbage-collector')).toBe(true)
  })

  test('forbids what a user has no right to', async () => {
    const env = { KUBECONFIG: cluster.kubeconfigFor('jane', ['developers']) }
    const { code, stderr } = await cluster.run('kubectl', ['get', 'secrets'], { env })

    expect(stderr).toContain('User "jane" cannot list resource "secrets"')
    expect(code).toBe(1)
  })

  test('writes an audit log of who asked for what', async () => {
    await cluster.run('kubectl', ['get', 'configmaps', '--namespace=kube-public'], {
      env: { KUBECONFIG: cluster.kubeconfigFor('recorded', ['system:masters']) },
    })

    const [event] = cluster
      .auditLog()
      .filter(
        ({ user, verb, stage }) =>
          user.username === 'recorded' && verb === 'list' && stage === 'ResponseComplete',
      )
    expect(event?.objectRef).toMatchObject({ resource: 'configmaps', namespace: 'kube-public' })
    expect(event?.responseStatus?.code).toBe(200)
  })

  test('pages a list, and ends it with 410 where etcd has forgotten the version', async () => {
    const page = async (token = ''): Promise<{ continue?: string }> => {
      const path = `/apis/rbac.authorization.k8s.io/v1/clusterroles?limit=10&continue=${token}`
      const list = JSON.parse(await cluster.kubectl('get', `--raw=${path}`)) as {
        metadata: { continue?: string }
      }
      return list.metadata
    }
    const first = await page()
    const second = await page(first.continue)
    await cluster.makeNamespace('later')
    await cluster.compact()

    expect(second.continue).toBeDefined()
    await expect(page(second.continue)).rejects.toThrow('The provided continue parameter is too old')
  })

  test('can be killed, started, and made to hang', async () => {
    await cluster.killApiServer()
    await expect(cluster.kubectl('get', 'nodes')).rejects.toThrow('refused')
    await cluster.startApiServer()

    cluster.pauseApiServer()
    await expect(cluster.kubectl('get', 'nodes', '--request-timeout=2s')).rejects.toThrow(/timeout|deadline/i)
    cluster.resumeApiServer()
    await cluster.waitForApiServer()
  })
})
