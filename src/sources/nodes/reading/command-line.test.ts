import { describe, expect, test } from 'vitest'
import { redactedText } from '#model'
import { flagsOf, safeWords } from './command-line.ts'

describe('flags of a command line', () => {
  test('have their values behind a sign or as the next word', () => {
    const flags = flagsOf(['kubelet', '--a=1', '--b', '2', '-c', '--d', 'rest', '--a=3'])

    expect(flags).toEqual({ a: '3', b: '2', c: 'true', d: 'rest' })
  })

  test('keep what only sounds like a secret', () => {
    const words = [
      '--tls-private-key-file=/etc/kubernetes/pki/apiserver.key',
      '--service-account-key-file=/etc/kubernetes/pki/sa.pub',
      '--client-cert-auth=true',
      '--enable-bootstrap-token-auth=true',
      '--authentication-token-webhook=true',
      '--token-auth-file=/etc/kubernetes/tokens.csv',
      '--initial-cluster-token=etcd-cluster-1',
      '--kubelet-client-key=/etc/kubernetes/pki/client.key',
    ]

    expect(Object.values(flagsOf(words)).join(' ')).not.toContain(redactedText)
  })

  test('lose what is one', () => {
    const password = 'hunter2-9f8e7d6c5b4a'
    const words = [
      'k3s',
      'server',
      `--datastore-endpoint=postgres://root:${password}@db/k3s`,
      '--password',
      password,
    ]

    expect(JSON.stringify([flagsOf(words), safeWords(words)])).not.toContain(password)
  })
})
