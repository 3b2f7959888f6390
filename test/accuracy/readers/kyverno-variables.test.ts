import { expect, test } from 'vitest'
import { objectsOfVariables } from './kyverno-variables.ts'

const variables = `
policies:
  - name: policy
    rules:
      - name: asked
        values: { registries.data.list: 'registry.example/*', alldns: '["a.example","b.example"]' }
      - name: other
        values: { registries.data.list: elsewhere }
    resources:
      - name: app
        values: { status: protected, request.operation: UPDATE }
namespaceSelector:
  - name: shop
    labels: { team: shop }
`

test('variables of a test stand for objects of a cluster', () => {
  const own = { kind: 'Pod', spec: { volumes: [{ secret: { secretName: 'key' } }] } }
  const record = { rule: 'asked', params: { variables }, objects: [{ name: 'app' }] }

  expect(objectsOfVariables(record, [own])).toMatchObject([
    { kind: 'Namespace', metadata: { name: 'shop', labels: { team: 'shop' } } },
    { kind: 'ConfigMap', metadata: { name: 'registries' }, data: { list: 'registry.example/*' } },
    {
      kind: 'Service',
      metadata: { annotations: { 'external-dns.alpha.kubernetes.io/hostname': 'a.example,b.example' } },
    },
    { kind: 'Secret', metadata: { name: 'key', labels: { status: 'protected' } } },
  ])
  expect(objectsOfVariables({ objects: [] }, [own])).toStrictEqual([])
})
