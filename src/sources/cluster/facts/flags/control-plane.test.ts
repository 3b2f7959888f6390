import { describe, expect, test } from 'vitest'
import { aMirror, anObject, seen } from '../testing/objects.ts'
import { controlPlaneFlags } from './control-plane.ts'

const command = (...flags: readonly string[]) => ({ command: ['kube-apiserver', ...flags] })

function apiServer(objects: Parameters<typeof seen>[0], coverage?: Parameters<typeof seen>[1]) {
  const { facts, coverage: rows, diagnostics } = controlPlaneFlags(seen(objects, coverage))
  return {
    fact: facts.find(({ fact }) => fact === 'api-server-flags'),
    row: rows.find(({ of }) => of === 'api-server-flags'),
    diagnostics,
  }
}

describe('flags of the control plane', () => {
  test('are those of static pods, each component by its own', () => {
    const { facts } = controlPlaneFlags(
      seen([
        aMirror('kube-apiserver', 'a', command('--profiling=false')),
        aMirror('kube-controller-manager', 'a', {
          command: ['kube-controller-manager', '--bind-address=127.0.0.1'],
        }),
        aMirror('kube-scheduler', 'a', { command: ['kube-scheduler', '--config=/s'] }),
        aMirror('etcd', 'a', { command: ['etcd', '--cert-file=/c'] }),
      ]),
    )

    expect(facts.map(({ fact, value }) => [fact, value])).toEqual([
      ['api-server-flags', { profiling: 'false' }],
      ['controller-manager-flags', { 'bind-address': '127.0.0.1' }],
      ['scheduler-flags', { config: '/s' }],
      ['etcd-flags', { 'cert-file': '/c' }],
    ])
    expect(facts[0]!.provenance).toBe('pod kube-system/kube-apiserver-a')
  })

  test('are not those of a pod that is only called so, nor of the control plane of another cluster', () => {
    const spec = { containers: [{ name: 'kube-apiserver', ...command('--profiling=false') }] }
    const { fact, row } = apiServer([
      anObject('v1/Pod kube-system/kube-apiserver-a', { spec }),
      anObject('v1/Pod tenant/kube-apiserver-b', { labels: { component: 'kube-apiserver' }, spec }),
      aMirror('kube-apiserver', 'c', command(), { namespace: 'tenant' }),
    ])

    expect(fact).toBeUndefined()
    expect(row).toMatchObject({
      state: 'absent',
      reason: 'no static pod of `kube-apiserver` is in `kube-system`',
    })
  })

  test('are those of labelled workloads where there is no static pod', () => {
    const labels = { 'k8s-app': 'kube-apiserver', tier: 'control-plane' }
    const containers = [{ name: 'kube-apiserver', ...command('--profiling=true') }]
    const own = anObject('apps/v1/DaemonSet kube-system/kube-apiserver', {
      spec: { template: { metadata: { labels }, spec: { containers } } },
    })

    expect(apiServer([own]).fact).toMatchObject({ value: { profiling: 'true' } })
    expect(apiServer([own, aMirror('kube-apiserver', 'a', command('--profiling=false'))]).fact).toMatchObject(
      {
        value: { profiling: 'false' },
      },
    )
  })

  test('of several nodes are the same but for names and addresses', () => {
    const { fact, diagnostics } = apiServer([
      aMirror('kube-apiserver', 'b', command('--advertise-address=10.0.0.2', '--bind-address=10.0.0.2'), {
        hostIP: '10.0.0.2',
      }),
      aMirror('kube-apiserver', 'a', command('--advertise-address=10.0.0.1', '--bind-address=10.0.0.1'), {
        hostIP: '10.0.0.1',
      }),
    ])

    expect(fact).toMatchObject({
      value: { 'bind-address': '10.0.0.1' },
      provenance: 'pod kube-system/kube-apiserver-a and 1 more',
    })
    expect(fact).not.toHaveProperty('inconclusive')
    expect(diagnostics).toEqual([])
  })

  test('that differ between nodes let nothing pass', () => {
    const { fact, diagnostics } = apiServer([
      aMirror('kube-apiserver', 'a', command('--anonymous-auth=false')),
      aMirror('kube-apiserver', 'b', command('--anonymous-auth=true', '--profiling=false')),
    ])

    expect(fact).toMatchObject({
      value: { 'anonymous-auth': 'false' },
      inconclusive: { code: 'nodes-differ' },
    })
    expect(diagnostics).toMatchObject([
      {
        level: 'warning',
        message: '`kube-apiserver` has other values of `--anonymous-auth`, `--profiling` on nodes `a`, `b`',
      },
    ])
  })

  test('cannot be told where pods cannot be listed', () => {
    const { row } = apiServer(
      [],
      [
        { of: '*', state: 'complete' },
        { of: 'Pod', state: 'forbidden' },
      ],
    )

    expect(row).toMatchObject({ state: 'forbidden' })
  })
})

describe('flags inside k3s', () => {
  const server = (args: readonly string[], labels = {}) =>
    anObject('v1/Node a', { labels, annotations: { 'k3s.io/node-args': JSON.stringify(args) } })

  test('are its own with what a server was given', () => {
    const { fact } = apiServer([
      server([
        'server',
        '--kube-apiserver-arg',
        'audit-log-path=/a',
        '--kube-apiserver-arg=anonymous-auth=true',
        '--kube-apiserver-arg',
        'enable-admission-plugins+=AlwaysPullImages',
        '--secrets-encryption',
      ]),
    ])

    expect(fact).toMatchObject({
      value: {
        'anonymous-auth': 'true',
        'audit-log-path': '/a',
        'enable-admission-plugins': 'NodeRestriction,AlwaysPullImages',
        'encryption-provider-config': '/var/lib/rancher/k3s/server/cred/encryption-config.json',
        'etcd-servers': 'unix://kine.sock',
        profiling: 'false',
      },
    })
  })

  test('tell of etcd only where it has one', () => {
    const flags = (labels: Record<string, string>) =>
      controlPlaneFlags(seen([server(['server'], labels)])).facts.find(({ fact }) => fact === 'etcd-flags')

    expect(flags({})).toBeUndefined()
    expect(flags({ 'node-role.kubernetes.io/etcd': 'true' })).toMatchObject({
      value: { 'client-cert-auth': 'true' },
    })
  })

  test.each([[['agent', '--node-label', 'a=b']], [['server', '--disable-apiserver']]])(
    'are not told by %j',
    (args) => {
      expect(apiServer([server(args)]).fact).toBeUndefined()
    },
  )
})

describe('flags of OpenShift', () => {
  const node = anObject('v1/Node a', { labels: { 'node.openshift.io/os_id': 'rhcos' } })
  const configuration = {
    apiServerArguments: {
      'anonymous-auth': ['true'],
      'enable-admission-plugins': ['NodeRestriction', 'PodSecurity'],
    },
    servingInfo: {
      minTLSVersion: 'VersionTLS12',
      cipherSuites: ['TLS_A', 'TLS_B'],
      bindAddress: '0.0.0.0:6443',
    },
  }
  const map = anObject('v1/ConfigMap openshift-kube-apiserver/config', {
    data: { 'config.yaml': JSON.stringify(configuration) },
  })

  test('are in a ConfigMap', () => {
    expect(apiServer([node, map]).fact).toEqual({
      fact: 'api-server-flags',
      value: {
        'anonymous-auth': 'true',
        'enable-admission-plugins': 'NodeRestriction,PodSecurity',
        'tls-cipher-suites': 'TLS_A,TLS_B',
        'tls-min-version': 'VersionTLS12',
      },
      provenance: 'ConfigMap openshift-kube-apiserver/config',
    })
  })

  test.each([[[map]], [[node]]])('are not told by one half', (objects) => {
    expect(apiServer(objects).fact).toBeUndefined()
  })
})
