import { chmodSync, lchownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FactName, OutcomeCounts } from '#model'
import { controls } from '#controls'
import { catalogue } from '#controls/catalogue'
import { evaluate, select, summarise } from '#engine'
import { frameworks } from '#frameworks'
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

/**
 * Outcomes of every control, by what `node-facts` writes and `scan` reads; `change` may do to the tree what entries cannot.
 */
function judge(
  more: Readonly<Record<string, Entry>> = {},
  change: (root: string) => void = () => {},
): Readonly<Record<string, OutcomeCounts>> {
  const facts = inTree(kubeadmTree({ ...running, ...more }), (root) => {
    change(root)
    return collectNodeFacts({
      root,
      proc: join(root, 'proc'),
      node: undefined,
      version: '0',
      now: '2026-11-25T00:00:00Z',
    })
  })
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
    facts.every((fact) => told.has(fact)) &&
    (oneOf.length === 0 || oneOf.some((fact) => told.has(fact))),
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
      'anonymous-api-access',
      'api-server-exposed',
      'audit-log-not-shipped',
      'audit-log-retention',
      'etcd-backup-missing',
      'node-port-answers-anybody',
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

/** Files of a node that kubeadm leaves to others. */
const others: Readonly<Record<string, Entry>> = {
  '/var/lib/kube-proxy/kubeconfig.conf': { text: '', mode: 0o600 },
}

/** Does something to everything below these folders of a node, the folders among it. */
function everywhere(act: (path: string) => void): (root: string) => void {
  return (root) => {
    for (const folder of ['etc/kubernetes', 'etc/cni', 'usr/lib/systemd', 'var/lib']) {
      const below = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      for (const path of ['', ...below]) act(join(root, folder, path))
    }
  }
}

describe('requirements of CIS 1.12 about files', () => {
  const { requirements } = frameworks.find(({ id }) => id === 'cis-1.12')!
  const about = (word: string): string[] =>
    requirements
      .filter(({ id }) => /^(?:1\.1|4\.1)\./.test(id))
      .flatMap(({ controls: lines }) => lines.map(({ control }) => control))
      .filter((id) => id.endsWith(word))
  const failing = (
    ids: readonly string[],
    result: Readonly<Record<string, OutcomeCounts>>,
  ): readonly string[] => ids.filter((id) => result[id]!.fail > 0)

  test("are met by a node whose files are root's alone", () => {
    const good = judge(others)

    expect(failing([...about('-too-open'), ...about('-wrong-owner')], good)).toEqual([])
  })

  test('are not met, each of them, where everybody may write', () => {
    const result = judge(
      others,
      everywhere((path) => chmodSync(path, 0o777)),
    )

    expect(about('-too-open').length).toBeGreaterThanOrEqual(15)
    expect(failing(about('-too-open'), result)).toEqual(about('-too-open'))
  })

  test.skipIf(process.getuid?.() !== 0)(
    'are not met, each of them, where somebody else owns the files',
    () => {
      const result = judge(
        others,
        everywhere((path) => lchownSync(path, 1234, 1234)),
      )

      expect(failing(about('-wrong-owner'), result)).toEqual(about('-wrong-owner'))
    },
  )
})
