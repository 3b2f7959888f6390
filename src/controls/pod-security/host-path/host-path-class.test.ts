import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classifyHostPath } from './host-path-class.ts'
import { nodePath } from './node-path.ts'
import { soak } from '../../../../test/support/soak.ts'

test.each([
  ['/var/run/docker.sock', 'runtime-socket'],
  ['/run/containerd/', 'runtime-socket'],
  ['/var/run', 'runtime-socket'],
  ['\\\\.\\pipe\\docker_engine', 'runtime-socket'],
  ['/', 'secret'],
  ['/var/', 'secret'],
  ['C:\\', 'secret'],
  ['/var/lib/kubelet/pods', 'secret'],
  ['/etc/../etc/kubernetes/pki', 'secret'],
  ['/home/ubuntu/.aws', 'cloud-credentials'],
  ['/etc/kubernetes/azure.json', 'cloud-credentials'],
  ['/var/log/pods', 'logs'],
  ['/usr/bin', 'system'],
  ['/etc', 'secret'],
  ['/etc/cron.d', 'system'],
  ['/etc/localtime', 'harmless'],
  ['/etc/kubernetes/node-feature-discovery/features.d/', 'harmless'],
  ['/opt', 'system'],
  ['/opt/cache', 'other'],
  ['/etcetera', 'other'],
])('%s is %s', (path, expected) => {
  expect(classifyHostPath(path)).toBe(expected)
})

test('spellings of one path are one path', () => {
  const step = fc.constantFrom('etc', 'var', 'run', 'log', 'data')
  const noise = fc.constantFrom('/', '//', '/./', '/x/../')

  fc.assert(
    fc.property(fc.array(fc.tuple(noise, step), { minLength: 1, maxLength: 4 }), (parts) => {
      const plain = parts.map(([, name]) => `/${name}`).join('')
      const noisy = `${parts.map(([between, name]) => between + name).join('')}/`
      expect(nodePath(noisy)).toBe(nodePath(plain))
      expect(nodePath(nodePath(plain))).toBe(nodePath(plain))
    }),
    { numRuns: soak(100) },
  )
})
