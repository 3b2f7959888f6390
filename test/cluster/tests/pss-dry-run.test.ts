import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { soak } from '../../support/soak.ts'
import { openCluster } from '../cluster.ts'
import { say } from '../say.ts'
import { clientOf } from '../support/client.ts'
import { bases } from '../support/mutated-pods/bases.ts'
import { debuggedPod, mutatedPod } from '../support/mutated-pods/pods.ts'
import { type Answer, askCreate, askDebug } from '../support/pod-security/ask.ts'
import { type Enforced, namespaceOf, violations } from '../support/pod-security/verdict.ts'

const cluster = openCluster()
const client = clientOf(cluster)

const versions = Array.from({ length: 14 }, (_, index) => `v1.${24 + index}`)
const namespaces = (['baseline', 'restricted'] as const).flatMap((level) =>
  versions.map((version): Enforced => ({
    name: `pss-${level}-${version.replace('.', '-')}`,
    level,
    version,
  })),
)
const namespace = fc.constantFrom(...namespaces)
const running = {
  ...bases.byContainer,
  metadata: { name: 'running' },
  spec: { ...bases.byContainer.spec, terminationGracePeriodSeconds: 0 },
}

beforeAll(async () => {
  await cluster.apply(...namespaces.map(namespaceOf))
  await cluster.apply(
    ...namespaces.map(({ name }) => ({ ...running, metadata: { ...running.metadata, namespace: name } })),
  )
})
afterAll(async () => {
  client.close()
  await cluster.kubectl('delete', 'namespace', ...namespaces.map(({ name }) => name))
})

/** Where Pod Security and we differ about a pod, as it was given or as the API server would keep it. */
function difference(given: object, answer: Answer, where: Enforced): string | undefined {
  const seen = answer.verdict === 'admitted' ? [given, answer.object] : [given]
  const ours = seen.map((pod) => violations(pod, where))
  if (ours.every(({ length }) => length > 0 === (answer.verdict === 'violates'))) return undefined
  const said = answer.verdict === 'violates' ? answer.message : answer.verdict
  return `${where.level} ${where.version}: ${said}; ours: ${JSON.stringify(ours)}; ${JSON.stringify(given)}`
}

/** Asks about every sample, a few at a time; what is invalid says nothing of Pod Security. */
async function compare<T extends { readonly where: Enforced; readonly pod: object }>(
  samples: readonly T[],
  ask: (sample: T) => Promise<Answer>,
): Promise<{
  readonly differences: readonly string[]
  readonly counts: Readonly<Record<Answer['verdict'], number>>
}> {
  const counts = { admitted: 0, violates: 0, invalid: 0 }
  const differences: string[] = []
  const waiting = samples.values()
  const work = async (): Promise<void> => {
    for (const sample of waiting) {
      const answer = await ask(sample)
      counts[answer.verdict] += 1
      const found = answer.verdict === 'invalid' ? undefined : difference(sample.pod, answer, sample.where)
      if (found !== undefined) differences.push(found)
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
  say(`${samples.length} pods: ${JSON.stringify(counts)}, ${differences.length} differences`)
  return { differences, counts }
}

test('mutated pods are let in and kept out as our Pod Security frameworks say', async () => {
  const samples = fc.sample(fc.record({ where: namespace, pod: mutatedPod }), { numRuns: soak(270), seed: 6 })

  const { differences, counts } = await compare(samples, ({ pod, where }) => askCreate(client, pod, where))

  expect(differences).toEqual([])
  expect(Math.min(counts.admitted, counts.violates)).toBeGreaterThan(samples.length / 5)
})

test('ephemeral containers are let in and kept out as our Pod Security frameworks say', async () => {
  const samples = fc.sample(fc.record({ where: namespace, pod: debuggedPod(running) }), {
    numRuns: soak(50),
    seed: 6,
  })

  const { differences, counts } = await compare(samples, ({ pod, where }) =>
    askDebug(client, running.metadata.name, pod.spec['ephemeralContainers'], where),
  )

  expect(differences).toEqual([])
  expect(Math.min(counts.admitted, counts.violates)).toBeGreaterThan(samples.length / 10)
})
