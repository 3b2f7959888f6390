import { expect, test } from 'vitest'
import { nameProblem } from './name.ts'

test.each([
  ['', 'ConfigMap', 'settings.v2'],
  ['', 'Service', 'web-2'],
  ['rbac.authorization.k8s.io', 'ClusterRole', 'system:node Reader'],
  ['apiregistration.k8s.io', 'APIService', 'v1beta1.metrics.k8s.io'],
])('%s/%s takes %s', (group, kind, name) => {
  expect(nameProblem(group, kind, name)).toBeUndefined()
})

test.each([
  ['', 'ConfigMap', 'Settings', 'is no DNS subdomain'],
  ['', 'ConfigMap', 'a..b', 'is no DNS subdomain'],
  ['', 'Service', 'web.shop', 'is no DNS label'],
  ['rbac.authorization.k8s.io', 'Role', 'a/b', 'does not fit into a path'],
  ['', 'Secret', 'a'.repeat(254), 'has 254 characters, 253 at most fit'],
])('%s/%s refuses %s', (group, kind, name, problem) => {
  expect(nameProblem(group, kind, name)).toBe(problem)
})
