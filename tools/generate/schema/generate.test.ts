import { describe, expect, test } from 'vitest'
import { generate } from './generate.ts'
import type { Definition, OpenApi } from './openapi.ts'
import type { Wanted } from './wanted.ts'

const string = { type: 'string' }

function kind(
  group: string,
  version: string,
  name: string,
  properties: Definition['properties'],
): Definition {
  return {
    type: 'object',
    ...(properties === undefined ? {} : { properties }),
    'x-kubernetes-group-version-kind': [{ group, version, kind: name }],
  }
}

function ref(id: string) {
  return { $ref: `#/definitions/${id}` }
}

function serves(group: string, name: string, action = 'post') {
  return {
    parameters: [],
    post: {
      'x-kubernetes-action': action,
      'x-kubernetes-group-version-kind': { group, version: 'v1', kind: name },
    },
  }
}

const document: OpenApi = {
  definitions: {
    'io.k8s.api.shop.v1.Cart': kind('shop', 'v1', 'Cart', {
      spec: ref('io.k8s.api.shop.v1.CartSpec'),
      kind: string,
      status: ref('io.k8s.api.shop.v1.CartStatus'),
    }),
    'io.k8s.api.shop.v1.CartSpec': {
      type: 'object',
      properties: {
        items: {
          type: 'array',
          items: ref('io.k8s.api.shop.v1.Item'),
          'x-kubernetes-list-map-keys': ['name', 'size'],
          'x-kubernetes-patch-merge-key': 'name',
        },
        coupons: {
          type: 'array',
          items: ref('io.k8s.api.core.v1.Coupon'),
          'x-kubernetes-patch-merge-key': 'code',
        },
        notes: { type: 'object', additionalProperties: { type: 'array', items: string } },
        extra: ref('io.k8s.apimachinery.pkg.runtime.RawExtension'),
        open: { type: 'boolean' },
      },
    },
    'io.k8s.api.shop.v1.CartStatus': { type: 'object', properties: { phase: string } },
    'io.k8s.api.shop.v1.Item': {
      type: 'object',
      properties: {
        name: string,
        count: { type: 'integer', format: 'int32' },
        weights: { type: 'array', items: ref('io.k8s.apimachinery.pkg.api.resource.Quantity') },
        added: ref('io.k8s.apimachinery.pkg.apis.meta.v1.Time'),
        gift: ref('io.k8s.api.shop.v1.Gift'),
      },
    },
    'io.k8s.api.shop.v1.Gift': { type: 'object' },
    'io.k8s.api.core.v1.Coupon': { type: 'object', properties: { code: string } },
    'io.k8s.api.shop.v2.Cart': kind('shop', 'v2', 'Cart', { kind: string }),
    'io.k8s.api.depot.v1.Item': kind('depot', 'v1', 'Item', { shelf: { type: 'number' } }),
    'io.k8s.api.core.v1.Unasked': kind('', 'v1', 'Unasked', { name: string }),
    'io.k8s.apimachinery.pkg.runtime.RawExtension': { type: 'object' },
    'io.k8s.apimachinery.pkg.api.resource.Quantity': string,
    'io.k8s.apimachinery.pkg.apis.meta.v1.Time': { type: 'string', format: 'date-time' },
  },
  paths: {
    '/apis/shop/v1/carts': serves('shop', 'Cart'),
    '/apis/shop/v1/namespaces/{namespace}/carts/{name}': serves('shop', 'Cart'),
    '/apis/shop/v1/namespaces/{namespace}/carts/{name}/push': serves('shop', 'PushOptions', 'connect'),
    '/apis/depot/v1/items': serves('depot', 'Item'),
    '/api/v1/namespaces/{name}': serves('', 'Namespace'),
    '/version/': { get: { operationId: 'getVersion' } },
  },
}

const wanted: Wanted = {
  kinds: { 'shop/v1': ['Cart'], 'shop/v2': ['Cart'], 'depot/v1': ['Item'] },
  withStatus: [],
  opaque: ['RawExtension'],
}

const options = { document, wanted, legacyGroups: { Cart: ['market'] }, version: '1.99.0' }

describe('generate', () => {
  test('types are optional and read-only, and kinds stand for their first wanted version', () => {
    const types = generate(options)['types.gen.ts']

    expect(types).toContain('of Kubernetes 1.99.0; do not edit\n\n')
    expect(types).toContain(
      'export interface Cart {\n  readonly kind?: string\n  readonly spec?: CartSpec\n}',
    )
    expect(types).toContain('  readonly coupons?: readonly Coupon[]\n')
    expect(types).toContain('  readonly extra?: Readonly<Record<string, unknown>>\n')
    expect(types).toContain('  readonly notes?: Readonly<Record<string, readonly string[]>>\n')
    expect(types).toContain('  readonly weights?: readonly (string | number)[]\n')
    expect(types).toContain(
      'export interface KindTypes {\n  readonly Cart: Cart\n  readonly Item: DepotItem\n}',
    )
  })

  test('a name that is taken gains its version or its group', () => {
    const types = generate(options)['types.gen.ts']

    expect(types).toContain('export interface CartV2 {\n  readonly kind?: string\n}')
    expect(types).toContain('export interface DepotItem {\n  readonly shelf?: number\n}')
  })

  test('fields are packed with the keys of their lists', () => {
    const fields = generate(options)['fields.gen.ts']

    expect(fields).toContain(
      `  CartSpec: 'coupons:[Coupon@code extra:o items:[Item@name,size notes:{[s open:b',\n`,
    )
    expect(fields).toContain(`  Item: 'added:s count:i gift:o name:s weights:[q',\n`)
    expect(fields).toContain(
      `  'shop/v1/Cart': 'Cart',\n  'shop/v2/Cart': 'CartV2',\n  'depot/v1/Item': 'DepotItem',\n`,
    )
  })

  test('what no wanted kind reaches is left out', () => {
    const text = Object.values(generate(options)).join('')

    expect(text).not.toContain('Unasked')
    expect(text).not.toContain('CartStatus')
  })

  test('the status is kept where it is wanted', () => {
    const types = generate({ ...options, wanted: { ...wanted, withStatus: ['Cart'] } })['types.gen.ts']

    expect(types).toContain('export interface CartStatus {\n  readonly phase?: string\n}')
  })

  test('kinds are parted by scope, and their past groups follow those of today', () => {
    const kinds = generate(options)['kinds.gen.ts']

    expect(kinds).toContain(`  Cart: ['shop', 'market'],\n`)
    expect(kinds).toContain(`clusterKinds: Readonly<Record<string, readonly string[]>> = {
  '': ['Namespace'],
  'depot': ['Item'],
}`)
    expect(kinds).toContain(`namespacedKinds: Readonly<Record<string, readonly string[]>> = {
  'shop': ['Cart'],
}`)
  })

  test('each kind is listed in the newest stable version that serves it', () => {
    const lists = (version: string) => ({
      get: {
        'x-kubernetes-action': 'list',
        'x-kubernetes-group-version-kind': { group: 'shop', version, kind: 'Cart' },
      },
    })
    const paths = {
      ...document.paths,
      '/apis/shop/v1beta3/carts': lists('v1beta3'),
      '/apis/shop/v2/carts': lists('v2'),
      '/apis/shop/v3alpha1/carts': lists('v3alpha1'),
      '/apis/shop/v9/namespaces/{namespace}/carts': lists('v9'),
    }
    const kinds = generate({ ...options, document: { ...document, paths } })['kinds.gen.ts']

    expect(kinds).toContain(`  'shop': { Cart: 'v2/carts' },\n`)
  })

  test('a wanted kind that the document lacks is an error', () => {
    const lacking = { ...wanted, kinds: { 'shop/v1': ['Basket'] } }

    expect(() => generate({ ...options, wanted: lacking })).toThrow('no `shop/v1` `Basket`')
  })
})
