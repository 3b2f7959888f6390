import { describe, expect, test } from 'vitest'
import type { Resource } from '../resource.ts'
import { platformOf, platformOfVersion } from './platform.ts'

function node(kubeletVersion: string, labels: Resource['labels'] = {}, providerID = ''): Resource {
  const object = { spec: { providerID }, status: { nodeInfo: { kubeletVersion } } }
  return { kind: 'Node', group: '', labels, object } as Partial<Resource> as Resource
}

test.each([
  ['v1.33.2-eks-1a2b3c4', 'eks'],
  ['v1.32.4-gke.1415000', 'gke'],
  ['v1.33.1+k3s1', 'k3s'],
  ['v1.33.1+rke2r1', 'rke2'],
  ['v1.33.1', undefined],
  ['v1.30.4+b0d6c4a', undefined],
])('version %s is of %s', (version, platform) => {
  expect(platformOfVersion(version)).toBe(platform)
})

describe('what was read tells the platform', () => {
  test.each([
    ['by the version of their kubelet', node('v1.33.1+k3s1'), 'k3s'],
    ['by a label of AKS', node('v1.33.1', { 'kubernetes.azure.com/cluster': 'a' }), 'aks'],
    ['by a label of OpenShift', node('v1.30.4', { 'node.openshift.io/os_id': 'rhcos' }), 'openshift'],
    [
      'by the resource group of AKS',
      node('v1.33.1', {}, 'azure:///subscriptions/1/resourceGroups/MC_a_b_c/x'),
      'aks',
    ],
    ['never by the cloud beneath alone', node('v1.33.1', {}, 'aws:///eu-west-1a/i-0abc'), undefined],
  ])('%s', (_, resource, platform) => {
    expect(platformOf([resource])).toBe(platform)
  })

  test('the first Node that says anything, and no other kind', () => {
    const other = { ...node('v1.33.1+k3s1'), kind: 'Machine' }

    const resources = [other, node('v1.33.1'), node('v1.33.1+rke2r1')]

    expect(platformOf(resources)).toBe('rke2')
    expect(platformOf([])).toBeUndefined()
  })

  test('and the description of a managed cluster before all of them', () => {
    const facts = [{ fact: 'api-server-flags' }, { fact: 'aks-cluster' }] as const

    expect(platformOf([node('v1.33.1')], facts)).toBe('aks')
  })
})
