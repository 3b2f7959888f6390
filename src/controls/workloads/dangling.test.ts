import { describe, expect, test } from 'vitest'
import type { Control } from '#model'
import { danglingIngressBackend } from '../network/dangling-ingress-backend.ts'
import { danglingLinkerdPolicy } from '../network/dangling-linkerd-policy.ts'
import { danglingRoleBinding } from '../rbac/dangling-role-binding.ts'
import { danglingAutoscaler } from '../reliability/dangling-autoscaler.ts'
import { danglingStorageClass } from '../reliability/dangling-storage-class.ts'
import { danglingSecretReference } from '../secrets/dangling-secret-reference.ts'
import { danglingServiceAccount } from '../service-accounts/dangling-service-account.ts'

const container = { name: 'app', env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'database' } } }] }

const workload = {
  namespace: 'shop',
  serviceAccountName: 'cart',
  podSpec: { containers: [container], volumes: [{ configMap: { name: 'app' } }] },
  podSpecPath: ['spec'],
  containers: [{ role: 'container', spec: container, path: ['spec', 'containers', 0] }],
}

const resource = { namespace: 'shop', name: 'it' }

const ingress = {
  spec: {
    defaultBackend: { service: { name: 'web' } },
    rules: [{ http: { paths: [{ backend: { service: { name: 'api' } } }] } }],
  },
}

const autoscaler = { spec: { scaleTargetRef: { kind: 'Deployment', name: 'web' } } }

const claim = { spec: { storageClassName: 'fast' } }

const policy = { spec: { targetRef: { group: 'policy.linkerd.io', kind: 'Server', name: 'web' } } }

const cases: readonly (readonly [control: Control, context: object, expected: readonly string[]])[] = [
  [
    danglingRoleBinding,
    { resource, binding: { roleRef: { kind: 'Role', name: 'reader' } } },
    ['roleRef.name'],
  ],
  [danglingServiceAccount, { workload }, ['serviceAccountName']],
  [
    danglingStorageClass,
    { resource: { kind: 'PersistentVolumeClaim', name: 'data' }, object: claim },
    ['spec.storageClassName'],
  ],
  [danglingLinkerdPolicy, { resource, object: policy }, ['spec.targetRef.name']],
  [danglingAutoscaler, { resource, object: autoscaler }, ['spec.scaleTargetRef.name']],
  [
    danglingIngressBackend,
    { resource, object: ingress },
    ['spec.defaultBackend.service.name', 'spec.rules.0.http.paths.0.backend.service.name'],
  ],
  [
    danglingSecretReference,
    { workload },
    ['volumes.0.configMap.name', 'containers.0.env.0.valueFrom.secretKeyRef.name'],
  ],
]

describe('a reference to what does not exist', () => {
  test.each(cases)('is reported where everything was seen: $0.id', (control, context, expected) => {
    const { places, outcome } = run(control, context, 'missing')

    expect(places).toEqual(expected)
    expect(outcome).toBeUndefined()
  })

  test.each(cases)('is not evaluated in files alone: $0.id', (control, context) => {
    const { places, outcome } = run(control, context, 'unknown')

    expect(places).toEqual([])
    expect(outcome).toMatchObject({ outcome: 'notEvaluated', code: 'not-in-files' })
  })
})

function run(control: Control, context: object, answer: string): { places: string[]; outcome: unknown } {
  const problems = control.check({ ...context, look: { byName: () => answer } } as never)
  const places: string[] = []
  for (;;) {
    const next = problems.next()
    if (next.done) return { places, outcome: next.value }
    places.push(next.value.at.join('.'))
  }
}
