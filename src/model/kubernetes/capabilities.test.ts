import { expect, test } from 'vitest'
import { capabilityName, hasCapability } from './capabilities.ts'

const container = (add: string[], drop: string[]) => ({
  name: 'app',
  securityContext: { capabilities: { add, drop } },
})

test('a name is read in any case and with its prefix', () => {
  expect(capabilityName('cap_net_raw')).toBe('NET_RAW')
  expect(capabilityName('SYS_ADMIN')).toBe('SYS_ADMIN')
})

test('a runtime grants its defaults to a container that says nothing', () => {
  expect(hasCapability({ name: 'app' }, 'NET_RAW')).toBe(true)
  expect(hasCapability({ name: 'app' }, 'SYS_ADMIN')).toBe(false)
})

test('a privileged container has all, whatever it drops', () => {
  const privileged = { name: 'app', securityContext: { privileged: true, capabilities: { drop: ['ALL'] } } }

  expect(hasCapability(privileged, 'SYS_MODULE')).toBe(true)
})

test('dropping all leaves what is added by name', () => {
  expect(hasCapability(container([], ['all']), 'NET_RAW')).toBe(false)
  expect(hasCapability(container(['NET_RAW'], ['ALL']), 'NET_RAW')).toBe(true)
})

test('dropping by name wins over adding', () => {
  expect(hasCapability(container(['ALL'], ['NET_RAW']), 'NET_RAW')).toBe(false)
  expect(hasCapability(container(['CAP_NET_RAW'], ['NET_RAW']), 'NET_RAW')).toBe(false)
  expect(hasCapability(container(['ALL'], ['NET_RAW']), 'SYS_ADMIN')).toBe(true)
  expect(hasCapability(container(['ALL'], ['ALL']), 'NET_RAW')).toBe(true)
})
