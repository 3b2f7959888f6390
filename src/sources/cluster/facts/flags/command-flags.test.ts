import { describe, expect, test } from 'vitest'
import type { AnyContainer } from '#model'
import { containerFlags, parseFlags } from './command-flags.ts'
import { components } from './components.ts'

const [apiServer, , , etcd] = components

function flagsOf(container: Partial<AnyContainer>) {
  return containerFlags({ name: 'c', ...container }, apiServer)
}

describe('a container of the API server', () => {
  test.each<[string, Partial<AnyContainer>]>([
    ['kubeadm, kind', { command: ['kube-apiserver', '--anonymous-auth=false', '--secure-port=6443'] }],
    ['RKE2', { command: ['kube-apiserver'], args: ['--anonymous-auth=false', '--secure-port=6443'] }],
    ['Talos', { command: ['/usr/local/bin/kube-apiserver', '--anonymous-auth=false', '--secure-port=6443'] }],
    [
      'kOps',
      {
        command: [
          '/go-runner',
          '--log-file=/var/log/kube-apiserver.log',
          '--also-stdout',
          '/usr/local/bin/kube-apiserver',
        ],
        args: ['--anonymous-auth=false', '--secure-port=6443'],
      },
    ],
    [
      'a shell',
      {
        command: [
          '/bin/sh',
          '-c',
          'exec /usr/local/bin/kube-apiserver --anonymous-auth=false --secure-port 6443 1>>/a.log 2>&1',
        ],
      },
    ],
    [
      'hyperkube',
      { command: ['/hyperkube', 'apiserver', '--anonymous-auth', 'false', '--secure-port=6443'] },
    ],
    [
      'a variable',
      {
        command: ['kube-apiserver', '--anonymous-auth=false', '--secure-port=$(PORT)'],
        env: [{ name: 'PORT', value: '6443' }],
      },
    ],
  ])('as of %s', (_, container) => {
    expect(flagsOf(container)).toEqual({ 'anonymous-auth': 'false', 'secure-port': '6443' })
  })

  test.each([
    [{ command: ['kube-apiserver-healthcheck', '--ca-cert=/c'] }],
    [{ args: ['--secure-port=6443'] }],
    [{}],
  ])('is not %j', (container) => {
    expect(flagsOf(container)).toBeUndefined()
  })
})

test('etcd takes from its environment what its flags do not say', () => {
  const flags = containerFlags(
    {
      name: 'etcd',
      command: ['etcd', '--client-cert-auth=true'],
      env: [
        { name: 'ETCD_CLIENT_CERT_AUTH', value: 'false' },
        { name: 'ETCD_CERT_FILE', value: '/c' },
        { name: 'ETCD_NAME', valueFrom: {} },
        { name: 'ETCD_ROOT_PASSWORD', value: 'canary' },
        { name: 'HOME', value: '/root' },
      ],
    },
    etcd,
  )

  expect(flags).toEqual({ 'client-cert-auth': 'true', 'cert-file': '/c' })
})

test.each([
  [['--a', '--b=1', '-v', '2', '--c='], { a: 'true', b: '1', v: '2', c: '' }],
  [['--profiling=true', '--profiling=false'], { profiling: 'false' }],
  [['--feature-gates=A=true', '--feature-gates=B=false'], { 'feature-gates': 'A=true,B=false' }],
  [['--audit_log_path=-'], { 'audit-log-path': '-' }],
  [['word'], {}],
])('the flags of %j', (words, flags) => {
  expect(parseFlags(words)).toEqual(flags)
})
