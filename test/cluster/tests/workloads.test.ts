import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCluster } from '../cluster.ts'
import type { Condition } from '../options.ts'
import { waitFor } from '../wait.ts'
import { deployment, type Listed, type Pod, pod } from './objects.ts'

const cluster = openCluster()
const where = '--namespace=workloads'

const podNamed = (name: string): Promise<Pod> => cluster.get<Pod>('pod', name, where)

const runs = (name: string): Promise<true> =>
  waitFor(`${name} to run`, async () => {
    const [container] = (await podNamed(name)).status.containerStatuses ?? []
    return container?.state.running !== undefined && container.restartCount === 0
  })

const broken = (...exitsWhen: readonly Condition[]): void =>
  cluster.setBehaviour({
    images: [
      { image: 'example.com/broken:*', user: 1000, exitsWhen, exitCode: 3, message: 'cannot write /tmp' },
    ],
  })

beforeAll(() => cluster.makeNamespace('workloads'))
afterAll(async () => {
  cluster.setBehaviour({})
  await cluster.kubectl('delete', 'namespace', 'workloads')
})

describe('workloads', () => {
  test('a Deployment becomes running pods on a node', async () => {
    await cluster.apply(deployment('web', 3, { namespace: 'workloads' }))
    const running = await waitFor('three pods', async () => {
      const { items } = await cluster.get<Listed<Pod>>('pods', where, '--selector=app=web')
      return items.length === 3 && items.every(({ status }) => status.phase === 'Running') && items
    })

    expect(new Set(running.map(({ spec }) => spec.nodeName))).toEqual(new Set(['node2']))
  })

  test('an image crashes where the fault table says so, again and again', async () => {
    broken('read-only-root')
    const image = 'example.com/broken:1'
    await cluster.apply(
      pod('writes', { namespace: 'workloads', image }),
      pod('fails', {
        namespace: 'workloads',
        image,
        container: { securityContext: { readOnlyRootFilesystem: true } },
      }),
    )
    const failing = await waitFor('a crash loop', async () => {
      const [container] = (await podNamed('fails')).status.containerStatuses ?? []
      return container?.state.waiting?.reason === 'CrashLoopBackOff' && container
    })

    expect(failing.lastState.terminated?.exitCode).toBe(3)
    expect(await cluster.kubectl('logs', 'fails', where)).toContain('cannot write /tmp')
    await runs('writes')
  })

  test('whom an image runs as decides where the pod says nothing', async () => {
    broken('non-root')
    const image = 'example.com/broken:2'
    const asRoot = { securityContext: { runAsUser: 0 } }
    await cluster.apply(
      pod('by-image', { namespace: 'workloads', image }),
      pod('by-pod', { namespace: 'workloads', image, container: asRoot }),
    )
    await waitFor('the pod of the image’s own user to crash', async () => {
      const [container] = (await podNamed('by-image')).status.containerStatuses ?? []
      return (container?.restartCount ?? 0) > 0
    })

    await runs('by-pod')
  })

  test('the kubelet refuses a container that has to run as another than root, and would be root', async () => {
    const container = { securityContext: { runAsNonRoot: true } }
    await cluster.apply(pod('refused', { namespace: 'workloads', container }))

    await waitFor('the refusal', async () => {
      const [status] = (await podNamed('refused')).status.containerStatuses ?? []
      return status?.state.waiting?.reason === 'CreateContainerConfigError'
    })
  })
})
