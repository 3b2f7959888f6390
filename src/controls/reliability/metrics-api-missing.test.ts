import { expect, test } from 'vitest'
import { metricsApiMissing } from './metrics-api-missing.ts'

test('a cluster in which nothing serves the metrics API is reported', () => {
  const look = { byName: () => 'missing' }

  const problems = [...metricsApiMissing.check({ look } as never)]

  expect(problems.map(({ message }) => message)).toEqual(['nothing serves `v1beta1.metrics.k8s.io`'])
})
