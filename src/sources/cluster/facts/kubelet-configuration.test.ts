import { describe, expect, test } from 'vitest'
import { kubeletConfiguration } from './kubelet-configuration.ts'
import { anObject, seen } from './testing/objects.ts'

const nodes = ['a', 'b'].map((name) => anObject(`v1/Node ${name}`))
const intended = anObject('v1/ConfigMap kube-system/kubelet-config', {
  data: { kubelet: 'kind: KubeletConfiguration\nreadOnlyPort: 0\nstreamingConnectionIdleTimeout: 0s\n' },
})
const configz = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { kubeletconfig: { readOnlyPort: 10255 } }]))

describe('configuration of kubelets', () => {
  test('is what all of them answer', () => {
    const { facts } = kubeletConfiguration(seen(nodes), configz('a', 'b'))

    expect(facts).toEqual([
      {
        fact: 'kubelet-configuration',
        value: { a: { readOnlyPort: 10255 }, b: { readOnlyPort: 10255 } },
        provenance: '/configz of node a and 1 more',
      },
    ])
  })

  test('of a node that was not asked is only intended', () => {
    const { facts } = kubeletConfiguration(seen([...nodes, intended]), configz('a'))

    expect(facts).toMatchObject([
      {
        value: { a: { readOnlyPort: 10255 }, b: { kind: 'KubeletConfiguration', readOnlyPort: 0 } },
        provenance: '/configz of node a, ConfigMap kube-system/kubelet-config',
        inconclusive: {
          code: 'intended-only',
          message:
            'ConfigMap `kubelet-config` says what is intended; what the kubelet of node `b` runs with was not read',
        },
      },
    ])
  })

  test.each([
    ['a node that was not asked', seen(nodes), 'partly-read'],
    ['nodes that cannot be listed', seen([], [{ of: 'Node', state: 'forbidden' }]), 'partly-read'],
    [
      'nothing but what the provider runs',
      seen([nodes[0]!, anObject('v1/Node f', { labels: { 'eks.amazonaws.com/compute-type': 'fargate' } })]),
      undefined,
    ],
  ] as const)('leaves out %s', (_, objects, code) => {
    const { facts } = kubeletConfiguration(objects, configz('a'))

    expect(facts[0]!.inconclusive?.code).toBe(code)
  })

  test.each([
    ['nothing was read', seen(nodes), {}],
    ['there are no nodes', seen([intended]), undefined],
    ['an answer is none', seen(nodes), { a: 'Forbidden', b: { kubeletconfig: [] } }],
  ])('is not told where %s', (_, objects, answers) => {
    expect(kubeletConfiguration(objects, answers)).toMatchObject({
      facts: [],
      coverage: [{ state: 'absent' }],
    })
  })
})
