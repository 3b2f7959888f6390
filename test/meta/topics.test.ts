import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/controls/catalogue/catalogue.gen.ts'
import { readTopics } from '../../tools/generate/frameworks/topics.ts'

/** Areas whose controls are about attackers; what is in others is often about running well. */
const areas = new Set([
  'admission',
  'api-server',
  'audit',
  'cloud',
  'control-plane',
  'etcd',
  'images',
  'network',
  'nodes',
  'rbac',
  'secrets',
  'supply-chain',
])

/** Controls of these areas that no question of a framework is about, with the reason. */
const reasons: Readonly<Record<string, string>> = {
  'mounted-config-map': 'it lists what is mounted, for whoever asks, and says nothing of it',
  'mounted-volume-claim': 'it lists what is mounted, for whoever asks, and says nothing of it',
  'secret-outside-store': 'an external store is one way among others; CIS alone asks for it, at 5.4.2',
  'workload-outside-store': 'an external store is one way among others; CIS alone asks for it, at 5.4.2',
}

const room = join(import.meta.dirname, '..', '..', 'src', 'controls')
const areaOf = new Map(
  globSync('*/*.ts', { cwd: room }).map((file) => [basename(file, '.ts'), dirname(file)]),
)

test('every control of security is in a topic, or there is a reason', () => {
  const inTopics = new Set(Object.values(readTopics()).flatMap(({ controls }) => controls))
  const concerned = catalogue.filter(
    ({ id, persona = 'default' }) =>
      areas.has(areaOf.get(id) ?? '') && (persona === 'default' || persona === 'strict'),
  )

  expect(concerned.length).toBeGreaterThan(100)
  expect(concerned.map(({ id }) => id).filter((id) => !inTopics.has(id) && !(id in reasons))).toEqual([])
  expect(Object.keys(reasons).filter((id) => inTopics.has(id) || !areaOf.has(id))).toEqual([])
})
