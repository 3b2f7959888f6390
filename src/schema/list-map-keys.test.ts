import { describe, expect, test } from 'vitest'
import { listMapKeys } from './index.ts'

const podSpec = ['spec', 'template', 'spec']

describe('listMapKeys', () => {
  test.each([
    [[...podSpec, 'containers'], ['name']],
    [[...podSpec, 'initContainers'], ['name']],
    [[...podSpec, 'ephemeralContainers'], ['name']],
    [
      [...podSpec, 'containers', 0, 'ports'],
      ['containerPort', 'protocol'],
    ],
    [[...podSpec, 'containers', 3, 'env'], ['name']],
    [[...podSpec, 'containers', 0, 'volumeMounts'], ['mountPath']],
    [[...podSpec, 'volumes'], ['name']],
    [[...podSpec, 'imagePullSecrets'], ['name']],
    [['metadata', 'ownerReferences'], ['uid']],
  ])('items of a Deployment at %j are identified by %j', (path, keys) => {
    expect(listMapKeys('apps/v1', 'Deployment', path)).toEqual(keys)
  })

  test.each([
    [[...podSpec, 'tolerations']],
    [[...podSpec, 'containers', 0, 'args']],
    [[...podSpec, 'containers', 0]],
    [[...podSpec, 'containers', 'name', 'ports']],
    [[...podSpec, 'nodeSelector', 'disk']],
    [['spec', 'unheard', 'of']],
    [[]],
  ])('nothing identifies what is at %j', (path) => {
    expect(listMapKeys('apps/v1', 'Deployment', path)).toBeUndefined()
  })

  test('other kinds and past versions have theirs', () => {
    expect(listMapKeys('v1', 'Service', ['spec', 'ports'])).toEqual(['port', 'protocol'])
    expect(listMapKeys('extensions/v1beta1', 'Deployment', [...podSpec, 'containers'])).toEqual(['name'])
    expect(
      listMapKeys('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', ['webhooks']),
    ).toEqual(['name'])
  })

  test('a custom resource has none', () => {
    expect(listMapKeys('example.com/v1', 'Widget', ['spec', 'containers'])).toBeUndefined()
  })
})
