import { expect, test } from 'vitest'
import { exposedProxyAddress, isLoopback } from './kubectl-proxy.ts'

test('a proxy is exposed by the address that it is given', () => {
  expect(exposedProxyAddress(['kubectl', 'proxy', '--address=0.0.0.0', '--port=8001'])).toBe('0.0.0.0')
  expect(exposedProxyAddress(['/usr/bin/kubectl', '--v=2', 'proxy', '--address', '::'])).toBe('::')
  expect(exposedProxyAddress(['sh', '-c', 'exec kubectl proxy --address="0.0.0.0"'])).toBe('0.0.0.0')
})

test('it is not by default, on the loopback address, or as another command', () => {
  expect(exposedProxyAddress(['kubectl', 'proxy'])).toBeUndefined()
  expect(exposedProxyAddress(['kubectl', 'proxy', '--address=127.0.0.1'])).toBeUndefined()
  expect(
    exposedProxyAddress(['kubectl', 'port-forward', 'pod/web', '80', '--address=0.0.0.0']),
  ).toBeUndefined()
  expect(isLoopback('::1')).toBe(true)
})
