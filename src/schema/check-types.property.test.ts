import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTypes, type WrongType } from './index.ts'
import { soak } from '../../test/support/soak.ts'

/** Pod-shaped at the top, anything below, so that the walk goes deep before it meets nonsense. */
const pods = fc.record({
  metadata: fc.record({ labels: fc.jsonValue() }),
  spec: fc.record({
    containers: fc.array(
      fc.record({ env: fc.jsonValue(), ports: fc.array(fc.record({ containerPort: fc.jsonValue() })) }),
    ),
    hostPID: fc.jsonValue(),
    nodeSelector: fc.dictionary(fc.string(), fc.jsonValue()),
  }),
})

test('a flag is wrong unless it is a boolean or null', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (hostPID) => {
      const wrong = checkTypes('v1', 'Pod', { spec: { hostPID } })
      expect(wrong).toHaveLength(hostPID === null || typeof hostPID === 'boolean' ? 0 : 1)
    }),
    { seed: 4, numRuns: soak(200) },
  )
})

test('every wrong type leads to a value of the kind that it tells', () => {
  fc.assert(
    fc.property(pods, (pod) => {
      for (const wrong of checkTypes('v1', 'Pod', pod)) expect(kindOf(valueAt(pod, wrong))).toBe(wrong.found)
    }),
    { seed: 4, numRuns: soak(200) },
  )
})

function valueAt(root: unknown, { path }: Pick<WrongType, 'path'>): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string | number, unknown>>)[key],
    root,
  )
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a fraction'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
