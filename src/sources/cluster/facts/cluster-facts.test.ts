import { expect, test } from 'vitest'
import { clusterFacts } from './cluster-facts.ts'
import { aMirror, anObject } from './testing/objects.ts'

test('a cluster tells facts, and what it does not tell is coverage', () => {
  const objects = [
    anObject('v1/Node a'),
    aMirror('kube-apiserver', 'a', { command: ['kube-apiserver', '--profiling=false'] }),
  ]

  const { facts, coverage, diagnostics } = clusterFacts(objects, {
    version: { gitVersion: 'v1.33.1' },
    metrics: 'apiserver_audit_event_total 1\n',
    configz: { a: { kubeletconfig: { readOnlyPort: 0 } } },
  })

  expect(facts.map(({ fact }) => fact)).toEqual([
    'server-version',
    'api-server-flags',
    'kubelet-configuration',
    'api-server-metrics',
  ])
  expect(coverage.map(({ of, state }) => `${of} ${state}`)).toEqual([
    'controller-manager-flags absent',
    'scheduler-flags absent',
    'etcd-flags absent',
    'network-policy-engine absent',
  ])
  expect(diagnostics).toEqual([])
})

test('nothing but the version of a cluster whose objects may not be read', () => {
  const { facts, coverage } = clusterFacts([], {
    version: { gitVersion: 'v1.33.1' },
    coverage: [{ of: '*', state: 'forbidden' }],
  })

  expect(facts.map(({ fact }) => fact)).toEqual(['server-version'])
  expect(coverage.find(({ of }) => of === 'api-server-flags')?.state).toBe('forbidden')
})
