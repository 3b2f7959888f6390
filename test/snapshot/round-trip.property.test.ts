import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Fact, type KubernetesObject, type Resource, sealWith } from '#model'
import { buildInventory, type Inventory } from '#inventory'
import { readSnapshot, type SnapshotHeader, writeSnapshot } from '#sources/snapshot'
import { liveResource } from '../../src/sources/documents/live-resource.ts'
import { inFolder } from '../support/folder.ts'
import { soak } from '../support/soak.ts'

const seal = sealWith('a key of sixteen characters')
const secret = fc.constantFrom(
  'hunter2secret',
  `ghp_${'aB3dE5gH7jK9'.repeat(3)}`,
  'postgres://a:s3cr3tpw@db/x',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  secret,
  secret.map((one) => `password=${one}, token: ${one}`),
)
const key = fc.oneof(
  fc.constantFrom('password', 'token', 'apiKey', 'value', 'name', 'release', '__proto__'),
  fc.string({ maxLength: 8 }),
)
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom(null, true, 0, 1.5),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any
const texts = fc.dictionary(key, text, { maxKeys: 3, noNullPrototype: true })

const object: fc.Arbitrary<KubernetesObject> = fc.record({
  apiVersion: fc.constantFrom('v1', 'apps/v1', 'example.org/v1'),
  kind: fc.constantFrom('Pod', 'Secret', 'ConfigMap', 'Deployment', 'Node', 'Custom'),
  metadata: fc.record(
    {
      name: fc.constantFrom('a', 'b', 'c'),
      namespace: fc.constantFrom('shop', 'mail'),
      uid: fc.uuid(),
      resourceVersion: fc.nat().map(String),
      labels: texts,
      annotations: texts,
    },
    { requiredKeys: ['name'], noNullPrototype: true },
  ),
  data: texts,
  spec: value,
})

const header: SnapshotHeader = {
  kind: 'Snapshot',
  schemaVersion: 1,
  tool: { name: 'seaworthy', version: '0' },
  savedAt: '2026-11-25T00:00:00.000Z',
  cluster: { name: 'prod', version: 'v1.36.1' },
  sealed: true,
  coverage: [{ of: '*', state: 'complete' }],
  diagnostics: [],
}

function inventoryOf(resources: readonly Resource[], facts: readonly Fact[]): Inventory {
  return buildInventory({ resources, facts, coverage: header.coverage, seal })
}

/** What tells two inventories apart: the seal is a function. */
function plain({ resources, facts, coverage, inconclusive }: Inventory): unknown {
  return { resources: [...resources], facts, coverage, inconclusive }
}

test('an inventory that was saved and read is the same one', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'a.snapshot')
    await fc.assert(
      fc.asyncProperty(fc.array(object, { maxLength: 8 }), value, async (objects, flags) => {
        const resources = objects.flatMap((one) => liveResource(one, 'prod') ?? [])
        const facts = [
          { fact: 'api-server-flags', value: { flags }, provenance: 'a test' } as unknown as Fact,
        ]
        const before = inventoryOf(resources, facts)
        await writeSnapshot(file, {
          header,
          facts: facts.map((fact) => ({ ...fact, value: before.facts[fact.fact]! })),
          resources: [...before.resources.values()],
        })

        const read = await readSnapshot(file)

        expect(read.header).toEqual(header)
        expect(plain(inventoryOf(read.resources, read.facts))).toEqual(plain(before))
      }),
      { seed: 1, numRuns: soak(200) },
    )
  }))
