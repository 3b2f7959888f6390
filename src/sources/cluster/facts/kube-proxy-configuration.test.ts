import { describe, expect, test } from 'vitest'
import type { Resource } from '#model'
import { kubeProxyConfiguration } from './kube-proxy-configuration.ts'
import { aMirror, anObject, seen } from './testing/objects.ts'

const nodes = [anObject('v1/Node a'), anObject('v1/Node w', { labels: { 'kubernetes.io/os': 'windows' } })]
const map = anObject('v1/ConfigMap kube-system/kube-proxy', {
  data: { 'config.conf': 'kind: KubeProxyConfiguration\nmetricsBindAddress: 0.0.0.0:10249\n' },
})

function daemonSet(file: string, volume: object = { configMap: { name: 'kube-proxy' } }): Resource {
  const container = {
    name: 'kube-proxy',
    command: ['/usr/local/bin/kube-proxy', `--config=${file}`, '--hostname-override=$(NODE_NAME)'],
    volumeMounts: [{ name: 'kube-proxy', mountPath: '/var/lib/kube-proxy' }],
  }
  const spec = { containers: [container], volumes: [{ name: 'kube-proxy', ...volume }] }
  return anObject('apps/v1/DaemonSet kube-system/kube-proxy', { spec: { template: { spec } } })
}

describe('configuration of kube-proxy', () => {
  test('is the file of a ConfigMap that it mounts, on every node with Linux', () => {
    const { facts } = kubeProxyConfiguration(
      seen([...nodes, map, daemonSet('/var/lib/kube-proxy/config.conf')]),
    )

    expect(facts).toEqual([
      {
        fact: 'kube-proxy-configuration',
        value: { a: { kind: 'KubeProxyConfiguration', metricsBindAddress: '0.0.0.0:10249' } },
        provenance: 'DaemonSet kube-system/kube-proxy',
      },
    ])
  })

  test('is by the key that the volume gives another path', () => {
    const items = [{ key: 'config.conf', path: 'config' }]
    const own = daemonSet('/var/lib/kube-proxy/config', { configMap: { name: 'kube-proxy', items } })

    expect(kubeProxyConfiguration(seen([...nodes, map, own])).facts).toHaveLength(1)
  })

  test('is the flags of a static pod', () => {
    const pod = aMirror('kube-proxy', 'a', {
      command: ['kube-proxy', '--metrics-bind-address=127.0.0.1:10249'],
    })

    expect(kubeProxyConfiguration(seen([pod])).facts).toMatchObject([
      { value: { a: { metricsBindAddress: '127.0.0.1:10249' } }, provenance: 'pod kube-system/kube-proxy-a' },
    ])
  })

  test.each([
    [
      'a file of the node',
      [...nodes, map, daemonSet('/var/lib/kube-proxy/config.conf', { hostPath: { path: '/p' } })],
    ],
    ['a ConfigMap that is not there', [...nodes, daemonSet('/var/lib/kube-proxy/config.conf')]],
    ['no kube-proxy', nodes],
  ])('is not told by %s', (_, objects) => {
    expect(kubeProxyConfiguration(seen(objects)).facts).toEqual([])
  })
})
