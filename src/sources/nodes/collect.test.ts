import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collectNodeFacts } from './collect.ts'
import type { NodeFacts } from './format/node-facts.ts'
import { canaries, etcdFlags, kubeadmTree, staticPod } from './testing/kubeadm.ts'
import { commandLine, type Entry, inTree } from './testing/tree.ts'

function collect(entries: Readonly<Record<string, Entry>>): NodeFacts {
  return inTree(entries, (root) =>
    collectNodeFacts({
      root,
      proc: join(root, 'proc'),
      node: undefined,
      version: '1.0.0',
      now: '2026-11-25T00:00:00.000Z',
    })!,
  )
}

describe('a node of kubeadm', () => {
  test('is read whole from files where nothing runs', () => {
    const { node, facts, provenance, unread } = collect(kubeadmTree())

    expect(node).toBe('control-1')
    expect(unread).toEqual([])
    expect(Object.keys(facts).toSorted()).toEqual([
      'admission-configuration',
      'api-server-certificate',
      'api-server-flags',
      'audit-policy',
      'authentication-configuration',
      'authorization-configuration',
      'cni-configuration',
      'controller-manager-flags',
      'encryption-configuration',
      'etcd-flags',
      'kube-proxy-configuration',
      'kubelet-configuration',
      'kubelet-flags',
      'network-plugins',
      'node-files',
      'node-system',
      'scheduler-flags',
    ])
    expect(facts['kubelet-flags']).toEqual({
      'control-1': {
        'bootstrap-kubeconfig': '/etc/kubernetes/bootstrap-kubelet.conf',
        kubeconfig: '/etc/kubernetes/kubelet.conf',
        config: '/var/lib/kubelet/config.yaml',
        'container-runtime-endpoint': 'unix:///run/containerd/containerd.sock',
      },
    })
    expect(facts['api-server-certificate']?.subject).toBe('O=Shop,CN=kube-apiserver')
    expect(provenance['etcd-flags']).toBe('/etc/kubernetes/manifests/etcd.yaml')
    expect(provenance['audit-policy']).toBe('/srv/policies/audit.yaml')
  })

  test('takes what runs before what would start it', () => {
    const { facts, provenance } = collect(
      kubeadmTree({
        '/proc/100/cmdline': commandLine('/usr/bin/kubelet', '--config', '/etc/other.yaml'),
        '/proc/200/cmdline': commandLine('kube-apiserver', '--anonymous-auth=true'),
        '/etc/other.yaml': 'readOnlyPort: 10255',
      }),
    )

    expect(facts['kubelet-configuration']).toEqual({ 'control-1': { readOnlyPort: 10_255 } })
    expect(facts['api-server-flags']).toEqual({ 'anonymous-auth': 'true' })
    expect(provenance['api-server-flags']).toBe('process 200')
    expect(provenance['kubelet-configuration']).toBe('/etc/other.yaml, process 100')
  })

  test('has no etcd where one runs in a pod of the cluster', () => {
    const { facts } = collect({
      '/etc/hostname': 'worker-1',
      '/proc/300/cmdline': commandLine('etcd', '--data-dir=/app'),
      '/proc/300/cgroup': '0::/kubepods.slice/kubepods-pod1.slice/cri-containerd-1.scope',
    })

    expect(facts['etcd-flags']).toBeUndefined()
  })

  test('does not take a pod for the kubelet, nor credentials for a configuration', () => {
    const { facts, unread } = collect(
      kubeadmTree({
        '/proc/50/cmdline': commandLine('kubelet', '--anonymous-auth=true'),
        '/proc/50/cgroup': '0::/kubepods.slice/kubepods-pod1.slice/cri-containerd-1.scope',
        '/proc/60/cmdline': commandLine('kube-proxy', '--config=/etc/kubernetes/admin.conf'),
        '/etc/kubernetes/admin.conf': `kind: Config\nusers: [{name: ${canaries.token}}]\n`,
        '/var/lib/kubelet/pods/1/volumes/kubernetes.io~configmap/kube-proxy/config.conf': { link: 'none' },
      }),
    )

    expect(facts['kubelet-configuration']?.['control-1']).toMatchObject({
      authentication: { anonymous: { enabled: false } },
    })
    expect(JSON.stringify(facts)).not.toContain(canaries.token)
    expect(unread).toMatchObject([{ path: '/etc/kubernetes/admin.conf', reason: 'it holds credentials' }])
  })

  test('tells the two etcd of a node apart by the manifest', () => {
    const { facts } = collect(
      kubeadmTree({
        '/proc/300/cmdline': commandLine('etcd', '--data-dir=/app'),
        '/proc/400/cmdline': commandLine('etcd', ...etcdFlags, '--name=control-1'),
        '/proc/400/environ': 'ETCD_AUTO_TLS=true\0PASSWORD=x\0ETCD_NAME=other\0',
      }),
    )

    expect(facts['etcd-flags']).toMatchObject({
      name: 'control-1',
      'auto-tls': 'true',
      'data-dir': '/var/lib/etcd',
    })
    expect(facts['etcd-flags']).not.toHaveProperty('password')
  })

  test('shows files that flags name at places of their own', () => {
    const { facts } = collect(
      kubeadmTree({
        '/proc/100/cmdline': commandLine(
          'kubelet',
          '--kubeconfig=/opt/kubelet.conf',
          '--config=/opt/kubelet.yaml',
        ),
        '/opt/kubelet.conf': { text: '', mode: 0o640 },
        '/opt/kubelet.yaml': {
          text: 'authentication: {x509: {clientCAFile: /etc/kubernetes/pki/ca.crt}}',
          mode: 0o600,
        },
      }),
    )
    const files = facts['node-files']!['control-1']!

    expect(files['/opt/kubelet.conf']).toEqual({
      mode: 0o640,
      owner: 'root',
      group: 'root',
      namedBy: ['kubelet --kubeconfig'],
    })
    expect(files['/opt/kubelet.yaml']?.namedBy).toEqual(['kubelet --config'])
    expect(files['/etc/kubernetes/pki/ca.crt']?.namedBy).toBeUndefined()
  })
})

describe('what cannot be read', () => {
  test('leaves its fact absent and says why', () => {
    const { facts, unread } = collect(
      kubeadmTree({
        '/srv/policies/audit.yaml': { link: 'audit.yaml' },
        '/var/lib/kubelet/config.yaml': 'a: [',
        '/etc/kubernetes/controller-manager.conf': { link: 'controller-manager.conf' },
      }),
    )

    expect(Object.keys(facts)).not.toContain('audit-policy')
    expect(Object.keys(facts)).not.toContain('kubelet-configuration')
    expect(unread).toContainEqual({
      fact: 'audit-policy',
      path: '/srv/policies/audit.yaml',
      reason: 'its symbolic links lead in a circle',
    })
    expect(facts['unread-node-files']).toEqual({
      'control-1': { '/etc/kubernetes/controller-manager.conf': 'its symbolic links lead in a circle' },
    })
  })

  test('leaves what flags outrank or name absent with them', () => {
    const kubelet = collect(
      kubeadmTree({ '/var/lib/kubelet/kubeadm-flags.env': { link: 'kubeadm-flags.env' } }),
    )
    const manifest = collect(
      kubeadmTree({ '/etc/kubernetes/manifests/kube-apiserver.yaml': { link: 'kube-apiserver.yaml' } }),
    )

    expect(Object.keys(kubelet.facts)).not.toContain('kubelet-configuration')
    expect(manifest.unread.map(({ fact }) => fact)).toContain('audit-policy')
  })

  test.each([
    ['a manifest', '/etc/kubernetes/manifests/broken.yaml', 'api-server-flags'],
    ['a manifest', '/etc/kubernetes/manifests/broken.yaml', 'etcd-flags'],
  ])('keeps %s from hiding a component: %s, %s', (_, path, fact) => {
    const { facts } = collect(kubeadmTree({ [path]: 'a: [' }))

    expect(Object.keys(facts)).not.toContain(fact)
  })
})

test('no secret leaves the node', () => {
  const { password, token } = canaries
  const facts = collect(
    kubeadmTree({
      '/proc/100/cmdline': commandLine(
        'kubelet',
        `--bearer-token=${token}`,
        '--config=/var/lib/kubelet/config.yaml',
      ),
      '/proc/500/cmdline': commandLine('app', `--db-password=${password}`, '--password', password),
      '/proc/500/fd/3': { link: 'socket:[77]' },
      '/proc/1/net/tcp': `  sl  local_address rem_address   st\n   0: 00000000:1F90 00000000:0000 0A 0:0 0:0 0 0 0 77 1\n`,
      '/etc/kubernetes/manifests/kube-scheduler.yaml': staticPod('kube-scheduler', [
        `--password=${password}`,
      ]),
      '/etc/cni/net.d/10-calico.conflist': JSON.stringify({
        name: 'n',
        plugins: [{ type: 'calico', password, kubernetes: { token } }],
      }),
      '/srv/policies/authentication.yaml': `kind: AuthenticationConfiguration\njwt: [{issuer: {url: "https://a", password: "${password}"}}]\n`,
      '/srv/policies/encryption.yaml': `kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - aescbc: {keys: [{name: key1, secret: ${canaries.encryptionKey}, extra: ${password}}], ${password}: ${password}}
  - ${canaries.encryptionKey}
  secret: ${canaries.encryptionKey}
`,
    }),
  )
  const text = JSON.stringify(facts)

  expect(facts.facts['node-listeners']).toEqual({
    'control-1': [
      { address: '0.0.0.0', port: 8080, command: ['app', '--db-password=•••', '--password', '•••'] },
    ],
  })
  for (const canary of Object.values(canaries)) expect(text).not.toContain(canary)
})

describe('other distributions', () => {
  test('k3s: its own settings, with its configuration and command line over them', () => {
    const { facts } = collect({
      '/etc/hostname': 'k3s-1',
      '/etc/rancher/k3s/config.yaml':
        'secrets-encryption: true\nkube-apiserver-arg: ["audit-log-path=/var/log/a.log"]\nkubelet-arg: [protect-kernel-defaults=true]\n',
      '/etc/rancher/k3s/config.yaml.d/10.yaml': 'kube-apiserver-arg+: [anonymous-auth=true]\n',
      '/proc/10/cmdline': commandLine('/usr/local/bin/k3s', 'server', '--kube-scheduler-arg=profiling=true'),
      '/var/lib/rancher/k3s/server/cred/encryption-config.json':
        '{"kind":"EncryptionConfiguration","resources":[{"resources":["secrets"],"providers":[{"aescbc":{"keys":[{"name":"a","secret":"Zm9v"}]}}]}]}',
      '/var/lib/rancher/k3s/server/db/etcd/config':
        'client-transport-security: {client-cert-auth: true, trusted-ca-file: /a}\npeer-transport-security: {client-cert-auth: false}\n',
      '/var/lib/rancher/k3s/agent/etc/kubelet.conf.d/00-k3s-defaults.conf':
        'authorization: {mode: Webhook}\n',
    })

    expect(facts['api-server-flags']).toMatchObject({
      'anonymous-auth': 'true',
      'authorization-mode': 'Node,RBAC',
      'audit-log-path': '/var/log/a.log',
    })
    expect(facts['scheduler-flags']).toMatchObject({ profiling: 'true', 'bind-address': '127.0.0.1' })
    expect(facts['etcd-flags']).toEqual({
      'client-cert-auth': 'true',
      'trusted-ca-file': '/a',
      'peer-client-cert-auth': 'false',
    })
    expect(facts['kubelet-configuration']?.['k3s-1']).toMatchObject({
      authorization: { mode: 'Webhook' },
      protectKernelDefaults: true,
      readOnlyPort: 0,
    })
    expect(facts['encryption-configuration']).toMatchObject({
      resources: [{ providers: [{ aescbc: { keys: [{ name: 'a' }] } }] }],
    })
  })

  test('RKE2: static pods in its folder, etcd by its file', () => {
    const { facts } = collect({
      '/etc/hostname': 'rke2-1',
      '/var/lib/rancher/rke2/agent/pod-manifests/kube-apiserver.yaml': staticPod('kube-apiserver', [
        '--anonymous-auth=false',
      ]),
      '/var/lib/rancher/rke2/agent/pod-manifests/etcd.yaml': staticPod('etcd', [
        '--config-file=/var/lib/rancher/rke2/server/db/etcd/config',
      ]),
      '/var/lib/rancher/rke2/server/db/etcd/config':
        'name: rke2-1\nclient-transport-security: {auto-tls: true}\n',
      '/proc/20/cmdline': commandLine(
        'kubelet',
        '--anonymous-auth=false',
        '--client-ca-file=/var/lib/rancher/rke2/agent/client-ca.crt',
      ),
    })

    expect(facts['api-server-flags']).toEqual({ 'anonymous-auth': 'false' })
    expect(facts['etcd-flags']).toEqual({ name: 'rke2-1', 'auto-tls': 'true' })
    expect(facts['kubelet-configuration']?.['rke2-1']).toMatchObject({
      authentication: {
        anonymous: { enabled: false },
        x509: { clientCAFile: '/var/lib/rancher/rke2/agent/client-ca.crt' },
      },
    })
  })

  test('MicroK8s: files of arguments', () => {
    const { facts, provenance } = collect({
      '/etc/hostname': 'mk-1',
      '/var/snap/microk8s/7000/args/kube-apiserver':
        '--cert-dir=${SNAP_DATA}/certs\n# --profiling=true\n--anonymous-auth=false\n',
      '/var/snap/microk8s/7000/args/kubelet':
        '--kubeconfig=${SNAP_DATA}/credentials/kubelet.config\n--anonymous-auth=false\n',
      '/var/snap/microk8s/current': { link: '7000' },
    })

    expect(facts['api-server-flags']).toEqual({
      'cert-dir': '/var/snap/microk8s/current/certs',
      'anonymous-auth': 'false',
    })
    expect(provenance['kubelet-flags']).toBe('/var/snap/microk8s/current/args/kubelet')
    expect(Object.keys(facts['node-files']!['mk-1']!)).toContain(
      '/var/snap/microk8s/7000/args/kube-apiserver',
    )
    expect(Object.keys(facts['node-files']!['mk-1']!)).not.toContain(
      '/var/snap/microk8s/current/args/kube-apiserver',
    )
  })
})
