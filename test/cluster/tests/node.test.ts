import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCluster } from '../cluster.ts'
import { waitFor } from '../wait.ts'
import type { Pod } from './objects.ts'

const cluster = openCluster()

interface Configz {
  readonly kubeletconfig: {
    readonly authentication: { readonly anonymous: { readonly enabled: boolean } }
    readonly authorization: { readonly mode: string }
    readonly staticPodPath: string
    readonly readOnlyPort?: number
  }
}

const configz = async (node: string): Promise<Configz['kubeletconfig']> => {
  const text = await cluster.kubectl('get', `--raw=/api/v1/nodes/${node}/proxy/configz`)
  return (JSON.parse(text) as Configz).kubeletconfig
}

const mirror = (component: string): Promise<Pod> =>
  cluster.get<Pod>('pod', `${component}-node1`, '--namespace=kube-system')

describe('a node', () => {
  test('gives the configuration of its kubelet, as kubeadm wrote it', async () => {
    expect(await configz('node1')).toMatchObject({
      authentication: { anonymous: { enabled: false } },
      authorization: { mode: 'Webhook' },
      staticPodPath: '/etc/kubernetes/manifests',
    })
  })

  test('runs with another configuration', async () => {
    const port = 10255
    await cluster.setKubelet('node2', {
      readOnlyPort: port,
      authentication: { anonymous: { enabled: true } },
    })
    const changed = await configz('node2')
    const answer = await fetch(`http://${cluster.node('node2').address}:${port}/pods`)
    await cluster.setKubelet('node2', {
      readOnlyPort: null,
      authentication: { anonymous: { enabled: false } },
    })

    expect(changed).toMatchObject({ readOnlyPort: port, authentication: { anonymous: { enabled: true } } })
    expect(answer.status).toBe(200)
    expect(await configz('node2')).toMatchObject({ authentication: { anonymous: { enabled: false } } })
  })

  test('shows the control plane’s static pods, with the flags that the processes have', async () => {
    for (const component of ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler']) {
      const { metadata, spec } = await mirror(component)

      expect(metadata.annotations).toHaveProperty('kubernetes.io/config.source', 'file')
      expect(spec.containers[0]?.command?.[0]).toBe(component)
    }
    expect((await mirror('kube-apiserver')).spec.containers[0]?.command).toContain(
      '--authorization-mode=Node,RBAC',
    )
  })

  test('follows a flag that is changed', async () => {
    await cluster.setFlags('kube-scheduler', { profiling: 'false' })
    await waitFor('the mirror', async () => {
      const { spec } = await mirror('kube-scheduler')
      return spec.containers[0]?.command?.includes('--profiling=false')
    })
    await cluster.setFlags('kube-scheduler', { profiling: null })
  })

  test('has the files of a kubeadm node, with their modes', () => {
    const mode = (path: string): number => statSync(join(cluster.nodeTree('node1'), path)).mode & 0o777

    expect(mode('etc/kubernetes/pki/ca.key')).toBe(0o600)
    expect(mode('etc/kubernetes/manifests/kube-apiserver.yaml')).toBe(0o600)
    expect(mode('var/lib/kubelet/config.yaml')).toBe(0o644)
    expect(mode('var/lib/etcd')).toBe(0o700)
  })
})
