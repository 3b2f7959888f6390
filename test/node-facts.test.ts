import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FactName, OutcomeCounts } from '#model'
import { controls } from '#controls'
import { catalogue } from '#controls/catalogue'
import { evaluate, select, summarise } from '#engine'
import { buildInventory } from '#inventory'
import { collectNodeFacts, mergeNodeFacts, parseNodeFacts } from '#sources'
import { clusterFacts, factsByNode } from '../src/sources/nodes/format/node-facts.ts'
import { kubeadmTree } from '../src/sources/nodes/testing/kubeadm.ts'
import { commandLine, type Entry, inTree } from '../src/sources/nodes/testing/tree.ts'

const told: ReadonlySet<FactName> = new Set([...clusterFacts, ...factsByNode])

/** Everything that a node can tell, some of which only a running one does. */
const running: Readonly<Record<string, Entry>> = {
  '/proc/1/net/tcp': 'sl local_address\n 0: 00000000:1F90 00000000:0000 0A 0:0 0:0 0 0 0 77 1\n',
  '/proc/700/cmdline': commandLine('sshd'),
  '/proc/700/fd/3': { link: 'socket:[77]' },
}

/** Outcomes of every control, by what `node-facts` writes and `scan` reads. */
function judge(more: Readonly<Record<string, Entry>> = {}): Readonly<Record<string, OutcomeCounts>> {
  const facts = inTree(kubeadmTree({ ...running, ...more }), (root) =>
    collectNodeFacts({
      root,
      proc: join(root, 'proc'),
      node: undefined,
      version: '0',
      now: '2026-11-25T00:00:00Z',
    }),
  )
  const merged = mergeNodeFacts(parseNodeFacts(JSON.stringify(facts)))
  const all = ['default', 'strict', 'reliability', 'hygiene'] as const
  const profile = select(controls, { personas: all, frameworks: [], controls: {}, only: [] })
  const inventory = buildInventory({ resources: [], ...merged })
  return summarise(evaluate(inventory, { kubernetesVersion: 37, profiles: [profile], profileOf: () => 0 }))
    .outcomes
}

const outcomes = judge()
const areas = new Set(['nodes', 'api-server', 'etcd', 'audit'])
const own = catalogue.filter(
  ({ area, on, needs: { facts = [], oneOf = [], look = [] } }) =>
    areas.has(area) &&
    on === 'cluster' &&
    look.length === 0 &&
    [...facts, ...oneOf].every((fact) => told.has(fact)),
)

describe('the facts of a node', () => {
  test('answer every control that needs nothing else', () => {
    const silent = own.filter(({ id }) => (outcomes[id]?.notEvaluated ?? 1) > 0).map(({ id }) => id)

    expect(own.length).toBeGreaterThan(100)
    expect(silent).toEqual([])
  })

  test('leave these controls of nodes and the control plane to other sources', () => {
    const others = catalogue
      .filter(({ area }) => areas.has(area))
      .filter((control) => !own.includes(control) && control.on === 'cluster')
      .map(({ id }) => id)

    expect(others).toEqual([
      'api-server-exposed',
      'audit-log-not-shipped',
      'audit-log-retention',
      'etcd-backup-missing',
      'worker-static-pods',
    ])
  })

  test.each([
    ['admin-kubeconfig-too-open', { '/etc/kubernetes/admin.conf': { text: '', mode: 0o644 } }],
    ['pki-key-too-open', { '/etc/kubernetes/pki/ca.key': { text: '', mode: 0o644 } }],
    ['cni-configuration-too-open', { '/etc/cni/net.d/10-calico.conflist': { text: '{}', mode: 0o666 } }],
    [
      'kubelet-anonymous-auth',
      { '/var/lib/kubelet/config.yaml': 'authentication: {anonymous: {enabled: true}}' },
    ],
    [
      'kube-proxy-metrics-exposed',
      { '/proc/900/cmdline': commandLine('kube-proxy', '--metrics-bind-address=0.0.0.0') },
    ],
    [
      'secrets-unencrypted',
      { '/srv/policies/encryption.yaml': 'resources: [{resources: [secrets], providers: [{identity: {}}]}]' },
    ],
    ['audit-policy-gaps', { '/srv/policies/audit.yaml': 'rules: [{level: None}]' }],
    [
      'kubelet-kubeconfig-too-open',
      {
        '/proc/800/cmdline': commandLine('kubelet', '--kubeconfig=/opt/kubelet.conf'),
        '/opt/kubelet.conf': { text: '', mode: 0o644 },
      },
    ],
    [
      'ssh-server-on-node',
      {
        '/etc/systemd/system/multi-user.target.wants/ssh.service': {
          link: '/lib/systemd/system/ssh.service',
        },
      },
    ],
  ] as const)('tell a broken node from a good one by %s', (id, broken) => {
    expect([outcomes[id]?.fail, outcomes[id]?.pass]).toEqual([0, 1])
    expect(judge(broken)[id]?.fail).toBe(1)
  })

  test.each([
    ['admin-kubeconfig-too-open', '/etc/kubernetes/admin.conf'],
    ['kubelet-anonymous-auth', '/var/lib/kubelet/config.yaml'],
    ['audit-policy-gaps', '/srv/policies/audit.yaml'],
    ['etcd-plain-http', '/etc/kubernetes/manifests/etcd.yaml'],
  ])('never pass %s where %s could not be read', (id, path) => {
    const result = judge({ [path]: { link: path } })[id]

    expect(result).toMatchObject({ pass: 0, notEvaluated: 1 })
  })
})
