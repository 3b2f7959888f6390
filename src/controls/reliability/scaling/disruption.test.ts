import { expect, test } from 'vitest'
import { disruptionsAllowed } from './disruption.ts'

test.each([
  [{ maxUnavailable: 0 }, 3, 0],
  [{ maxUnavailable: '0%' }, 3, 0],
  [{ maxUnavailable: '10%' }, 3, 1],
  [{ minAvailable: 3 }, 3, 0],
  [{ minAvailable: 4 }, 3, 0],
  [{ minAvailable: 1 }, 3, 2],
  [{ minAvailable: '100%' }, 5, 0],
  [{ minAvailable: '50%' }, 3, 1],
  [{ minAvailable: '99%' }, 1, 0],
  [{}, 2, 2],
])('%o of %i pods lets %i go', (spec, replicas, expected) => {
  expect(disruptionsAllowed({ spec }, replicas)).toBe(expected)
})
