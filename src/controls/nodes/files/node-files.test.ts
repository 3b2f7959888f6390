import { describe, expect, test } from 'vitest'
import { filesNamed } from './node-files.ts'

const file = { mode: 0o644, owner: 'root', group: 'root' }

function found(path: string, pattern: string): boolean {
  return filesNamed({ [path]: file }, [pattern]).length === 1
}

describe('files of nodes', () => {
  test.each([
    ['/etc/kubernetes/admin.conf', '/etc/kubernetes/admin.conf', true],
    ['/etc/kubernetes/admin.conf.bak', '/etc/kubernetes/admin.conf', false],
    ['/host/etc/kubernetes/admin.conf', '/etc/kubernetes/admin.conf', false],
    ['/etc/kubernetes/adminXconf', '/etc/kubernetes/admin.conf', false],
    ['/var/lib/rancher/k3s/agent/kubelet.kubeconfig', '/var/lib/rancher/*/agent/kubelet.kubeconfig', true],
    ['/var/lib/rancher/a/b/agent/kubelet.kubeconfig', '/var/lib/rancher/*/agent/kubelet.kubeconfig', false],
    ['/etc/kubernetes/pki/etcd/ca.key', '/etc/kubernetes/pki/**.key', true],
    ['/etc/kubernetes/pki/ca.key', '/etc/kubernetes/pki/**.key', true],
    ['/etc/kubernetes/pki/ca.crt', '/etc/kubernetes/pki/**.key', false],
  ])('%s is found by %s: %s', (path, pattern, expected) => {
    const result = found(path, pattern)

    expect(result).toBe(expected)
  })

  test('are found by any of the paths', () => {
    const result = filesNamed({ '/a': file, '/b': file, '/c': file }, ['/c', '/a'])

    expect(result.map(({ path }) => path)).toEqual(['/a', '/c'])
  })
})
