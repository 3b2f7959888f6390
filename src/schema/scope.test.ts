import { describe, expect, test } from 'vitest'
import { isClusterScoped } from './index.ts'

describe('isClusterScoped', () => {
  test.each([
    ['', 'Namespace'],
    ['', 'Node'],
    ['', 'PersistentVolume'],
    ['rbac.authorization.k8s.io', 'ClusterRole'],
    ['storage.k8s.io', 'CSIDriver'],
    ['apiextensions.k8s.io', 'CustomResourceDefinition'],
    ['policy', 'PodSecurityPolicy'],
    ['extensions', 'PodSecurityPolicy'],
  ])('`%s` `%s` lives outside every namespace', (group, kind) => {
    expect(isClusterScoped(group, kind)).toBe(true)
  })

  test.each([
    ['', 'Pod'],
    ['', 'Event'],
    ['apps', 'ControllerRevision'],
    ['extensions', 'Deployment'],
    ['extensions', 'Ingress'],
    ['policy', 'PodDisruptionBudget'],
  ])('`%s` `%s` lives in a namespace', (group, kind) => {
    expect(isClusterScoped(group, kind)).toBe(false)
  })

  test.each([
    ['example.com', 'Widget'],
    ['serving.knative.dev', 'Service'],
    ['', 'Deployment'],
    ['', 'PodExecOptions'],
    ['constructor', 'name'],
    ['__proto__', 'toString'],
  ])('of `%s` `%s` nothing is known', (group, kind) => {
    expect(isClusterScoped(group, kind)).toBeUndefined()
  })
})
