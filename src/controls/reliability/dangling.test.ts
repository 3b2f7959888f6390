import { describe, expect, test } from 'vitest'
import type { Control } from '#model'
import { danglingCiliumEndpoint } from './dangling-cilium-endpoint.ts'
import { danglingRouteBackend } from './dangling-route-backend.ts'
import { danglingVerticalAutoscaler } from './dangling-vertical-autoscaler.ts'
import { statefulSetWithoutHeadlessService } from './stateful-set-without-headless-service.ts'

const resource = { namespace: 'shop', name: 'it' }

const cases: readonly (readonly [control: Control, spec: object, place: string])[] = [
  [danglingCiliumEndpoint, {}, 'metadata.name'],
  [danglingRouteBackend, { rules: [{ backendRefs: [{ name: 'web' }] }] }, 'spec.rules.0.backendRefs.0.name'],
  [danglingVerticalAutoscaler, { targetRef: { kind: 'Deployment', name: 'web' } }, 'spec.targetRef.name'],
  [statefulSetWithoutHeadlessService, { serviceName: 'web' }, 'spec.serviceName'],
]

describe('a reference to what does not exist', () => {
  test.each(cases)('is reported where everything was seen: $0.id', (control, spec, place) => {
    const context = { resource, object: { spec }, look: { byName: () => 'missing' } }

    const problems = [...control.check(context as never)]

    expect(problems.map(({ at }) => at.join('.'))).toEqual([place])
  })
})
