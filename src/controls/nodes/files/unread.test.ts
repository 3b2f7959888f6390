import { describe, expect, test } from 'vitest'
import { unreadAmong } from './unread.ts'

describe('what could not be looked at', () => {
  test.each([
    ['/etc/kubernetes/admin.conf', '/etc/kubernetes/admin.conf', true],
    ['/etc/kubernetes', '/etc/kubernetes/admin.conf', true],
    ['/etc/kubernetes/pki', '/etc/kubernetes/admin.conf', false],
    ['/etc/kubernetes/pki/etcd', '/etc/kubernetes/pki/**.key', true],
    ['/var/lib/rancher/k3s/server', '/var/lib/rancher/*/server/cred/admin.kubeconfig', true],
    ['/var/lib/rancher/k3s/agent', '/var/lib/rancher/*/server/cred/admin.kubeconfig', false],
    ['/etc/kubernetes/admin.conf/x', '/etc/kubernetes/admin.conf', false],
    ['/opt/kubelet.conf', 'kubelet --kubeconfig', false],
  ])('%s hides %s: %s', (path, pattern, expected) => {
    const reason = unreadAmong({ 'node-1': { [path]: 'permission denied' } }, [pattern])

    expect(reason?.message).toBe(
      expected ? `cannot look at \`${path}\` on node \`node-1\`: permission denied` : undefined,
    )
  })

  test('is nothing where all was read', () => {
    const reason = unreadAmong(undefined, ['/etc/kubernetes/admin.conf'])

    expect(reason).toBeUndefined()
  })
})
