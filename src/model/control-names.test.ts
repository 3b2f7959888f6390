import { expect, test } from 'vitest'
import { controlNames, presentIds } from './control-names.ts'

const names = controlNames([
  { id: 'host-network', formerly: ['host-net'], aliases: ['trivy:KSV-0009', 'kubescape:C-0041'] },
  { id: 'host-port', formerly: ['host-net'], aliases: ['polaris:hostPortSet', 'other:host-network'] },
  { id: 'host-pid', aliases: ['kubescape:C-0041'] },
])

test.each([
  ['host-network', ['host-network']],
  ['host-net', ['host-network', 'host-port']],
  ['trivy:KSV-0009', ['host-network']],
  ['KSV-0009', ['host-network']],
  ['KSV009', ['host-network']],
  ['AVD-KSV-0009', ['host-network']],
  ['C-0041', ['host-network', 'host-pid']],
  ['hostPortSet', ['host-port']],
  ['nobody', ['nobody']],
])('%s stands for %j', (name, ids) => {
  expect(presentIds(name, names)).toEqual(ids)
})

test('only our own older ids are old', () => {
  expect([...names.formerly]).toEqual(['host-net'])
})
