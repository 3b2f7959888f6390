import { describe, expect, test } from 'vitest'
import type { Resource } from '#model'
import { networkPolicyEngine } from './network-policy-engine.ts'
import { anObject, seen } from './testing/objects.ts'

function daemonSet(name: string, ...containers: readonly object[]): Resource {
  return anObject(`apps/v1/DaemonSet ${name}`, { spec: { template: { spec: { containers } } } })
}

function config(name: string, data: Readonly<Record<string, string>>): Resource {
  return anObject(`v1/ConfigMap kube-system/${name}`, { data })
}

const cilium = daemonSet('kube-system/cilium', { name: 'agent', image: 'quay.io/cilium/cilium:v1.18.2' })
const flannel = daemonSet('kube-flannel/kube-flannel-ds', {
  name: 'f',
  image: 'ghcr.io/flannel-io/flannel:v0.27.4',
})
const amazon = daemonSet(
  'kube-system/aws-node',
  { name: 'aws-node', image: 'ecr.example.com/amazon-k8s-cni:v1.20.4' },
  {
    name: 'aws-eks-nodeagent',
    image: 'ecr.example.com/amazon/aws-network-policy-agent:v1.2.7',
    args: ['--enable-network-policy=true'],
  },
)
const k3s = (...args: readonly string[]): Resource =>
  anObject('v1/Node a', { annotations: { 'k3s.io/node-args': JSON.stringify(args) } })

describe('the engine of network policies', () => {
  test.each<[string, readonly Resource[], readonly object[]]>([
    ['is a plug-in', [cilium], [{ name: 'cilium', version: 'v1.18.2' }]],
    ['is none with flannel alone', [flannel], []],
    [
      'is none that leaves policies alone',
      [cilium, config('cilium-config', { 'enable-policy': 'never' })],
      [],
    ],
    ['is the agent of the VPC CNI', [amazon], [{ name: 'aws-vpc-cni', version: 'v1.20.4' }]],
    [
      'is not the agent without its controller',
      [amazon, config('amazon-vpc-cni', { 'enable-network-policy-controller': 'false' })],
      [],
    ],
    ['is inside k3s', [k3s('server')], [{ name: 'kube-router' }]],
    ['is not inside k3s that is told so', [k3s('server', '--disable-network-policy')], []],
  ])('%s', (_, objects, engines) => {
    const { facts } = networkPolicyEngine(seen(objects))

    expect(facts.map(({ value }) => value)).toEqual([engines])
  })

  test('is not told where no plug-in is known, or DaemonSets cannot be listed', () => {
    const unknown = networkPolicyEngine(seen([]))
    const forbidden = networkPolicyEngine(seen([], [{ of: 'DaemonSet', state: 'forbidden' }]))

    expect(unknown).toMatchObject({ facts: [], coverage: [{ state: 'absent' }] })
    expect(forbidden).toMatchObject({ facts: [], coverage: [{ state: 'forbidden' }] })
  })

  test('proves nothing where its ConfigMap, which may turn it off, cannot be read', () => {
    const coverage = [
      { of: '*', state: 'complete' },
      { of: 'ConfigMap', state: 'forbidden' },
    ] as const
    const inconclusive = [[cilium], [flannel]].map(
      (objects) => networkPolicyEngine(seen(objects, coverage)).facts[0]!.inconclusive,
    )

    expect(inconclusive).toEqual([
      { code: 'forbidden', message: 'ConfigMaps, which may turn `cilium` off, cannot be listed' },
      undefined,
    ])
  })

  test('is told with what shows it', () => {
    const { facts } = networkPolicyEngine(seen([flannel, cilium]))

    expect(facts[0]!.provenance).toBe('DaemonSet kube-system/cilium')
  })
})
