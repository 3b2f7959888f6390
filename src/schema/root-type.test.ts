import { describe, expect, test } from 'vitest'
import { fieldsOf, type Reference } from './field-table.ts'
import { packedFields, roots } from './fields.gen.ts'
import { type Kind, kindGroups, type KindTypes, rootType } from './index.ts'
import { legacyVersions } from './legacy.ts'

describe('rootType', () => {
  test('a kind has the type of its version', () => {
    expect(rootType('apps/v1', 'Deployment')).toBe('Deployment')
    expect(rootType('autoscaling/v2', 'HorizontalPodAutoscaler')).toBe('HorizontalPodAutoscaler')
    expect(rootType('autoscaling/v1', 'HorizontalPodAutoscaler')).toBe('HorizontalPodAutoscalerV1')
  })

  test('every past version leads to a type', () => {
    const missing = Object.entries(legacyVersions).flatMap(([apiVersion, kinds]) =>
      Object.keys(kinds).filter((kind) => rootType(apiVersion, kind) === undefined),
    )

    expect(missing).toEqual([])
  })

  test('a past version of another shape has none', () => {
    expect(rootType('extensions/v1beta1', 'Ingress')).toBeUndefined()
    expect(rootType('networking.k8s.io/v1beta1', 'Ingress')).toBeUndefined()
    expect(rootType('apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition')).toBeUndefined()
  })

  test('custom resources and names from elsewhere have none', () => {
    expect(rootType('serving.knative.dev/v1', 'Service')).toBeUndefined()
    expect(rootType('v1', 'Deployment')).toBeUndefined()
    expect(rootType('constructor', 'name')).toBeUndefined()
    expect(rootType('__proto__', 'toString')).toBeUndefined()
  })
})

describe('the field table', () => {
  test('has every type that it refers to', () => {
    const referred = Object.keys(packedFields).flatMap((type) =>
      [...fieldsOf(type).values()].flatMap(typeNames),
    )

    expect(referred.filter((type) => !Object.hasOwn(packedFields, type))).toEqual([])
    expect(Object.values(roots).filter((type) => !Object.hasOwn(packedFields, type))).toEqual([])
  })
})

describe('kindGroups', () => {
  test('names the groups that serve or served a kind', () => {
    expect(kindGroups.Pod).toEqual([''])
    expect(kindGroups.Deployment).toEqual(['apps', 'extensions'])
    expect(kindGroups.Ingress).toEqual(['networking.k8s.io', 'extensions'])
  })
})

describe('KindTypes', () => {
  test('reads a pod spec without a cast', () => {
    const kind: Kind = 'Pod'
    const pod: KindTypes[typeof kind] = { spec: { containers: [{ resources: { limits: { cpu: 1 } } }] } }

    const cpu: string | number | undefined = pod.spec?.containers?.[0]?.resources?.limits?.['cpu']

    expect(cpu).toBe(1)
  })
})

function typeNames(reference: Reference): readonly string[] {
  switch (reference.form) {
    case 'named':
      return [reference.type]
    case 'list':
      return typeNames(reference.item)
    case 'map':
      return typeNames(reference.value)
    default:
      return []
  }
}
