import { expect, test } from 'vitest'
import { kindGroups, listPath } from './index.ts'

test.each([
  ['', 'Pod', 'v1/pods'],
  ['', 'Endpoints', 'v1/endpoints'],
  ['networking.k8s.io', 'NetworkPolicy', 'v1/networkpolicies'],
  ['autoscaling', 'HorizontalPodAutoscaler', 'v2/horizontalpodautoscalers'],
  ['storage.k8s.io', 'CSIStorageCapacity', 'v1/csistoragecapacities'],
])('objects of `%s` `%s` are listed at %s', (group, kind, path) => {
  expect(Object.values(listPath(group, kind)!).join('/')).toBe(path)
})

test.each([
  ['policy', 'PodSecurityPolicy'],
  ['example.com', 'Widget'],
  ['constructor', 'name'],
])('where objects of `%s` `%s` are listed is not known', (group, kind) => {
  expect(listPath(group, kind)).toBeUndefined()
})

test('every typed kind is listed in its group of today', () => {
  const lacking = Object.entries(kindGroups).filter(([kind, [group]]) => listPath(group!, kind) === undefined)

  expect(lacking).toEqual([])
})
