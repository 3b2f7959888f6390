import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Framework, parseVersion, type Resource } from '#model'
import { controls } from '#controls'
import { evaluate, select, summarise } from '#engine'
import { frameworks } from '#frameworks'
import { buildInventory } from '#inventory'
import { absent, corpus } from './support/shared.ts'

interface Case {
  readonly id: string
  readonly level: 'baseline' | 'restricted'
  readonly versions: readonly string[]
  readonly expect: 'pass' | 'fail'
  readonly pod: PodObject
}

interface PodObject {
  readonly metadata: { readonly name: string; readonly annotations?: object }
  readonly spec: object
}

const wraps: Readonly<
  Record<string, (pod: PodObject) => Pick<Resource, 'apiVersion' | 'group' | 'kind' | 'object'>>
> = {
  Pod: (pod) => ({
    apiVersion: 'v1',
    group: '',
    kind: 'Pod',
    object: { apiVersion: 'v1', kind: 'Pod', ...pod },
  }),
  Deployment: ({ metadata, spec }) => ({
    apiVersion: 'apps/v1',
    group: 'apps',
    kind: 'Deployment',
    object: { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { template: { metadata, spec } } },
  }),
  CronJob: ({ metadata, spec }) => ({
    apiVersion: 'batch/v1',
    group: 'batch',
    kind: 'CronJob',
    object: {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata,
      spec: { jobTemplate: { spec: { template: { metadata, spec } } } },
    },
  }),
}

const folder = corpus('pss')
const cases =
  folder === undefined
    ? []
    : readFileSync(join(folder, 'cases.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Case)

/** Whether the framework's controls report anything on the pod. */
function violates(framework: Framework, kind: string, pod: PodObject, version: number): boolean {
  const text = { path: 'pod.yaml', text: '' }
  const resource: Resource = {
    ...wraps[kind]!(pod),
    id: 'x',
    namespace: undefined,
    name: pod.metadata.name,
    labels: {},
    annotations: (pod.metadata.annotations ?? {}) as Record<string, string>,
    origin: { type: 'file', text, document: 0, start: 0, end: 0, item: [] },
    source: '',
  }
  const inventory = buildInventory({ resources: [resource], coverage: [{ of: '*', state: 'given' }] })
  const profile = select(controls, { personas: [], frameworks: [framework], controls: {}, only: [] })
  const state = evaluate(inventory, {
    kubernetesVersion: 37,
    pssVersion: version,
    profiles: [profile],
    profileOf: () => 0,
  })
  const { findings, unevaluated } = summarise(state)
  expect(unevaluated).toEqual([])
  return findings.length > 0
}

describe.skipIf(folder === undefined)(
  `Pod Security Standards${folder === undefined ? `: ${absent('pss')}` : ''}`,
  () => {
    for (const kind of Object.keys(wraps)) {
      for (const level of ['baseline', 'restricted'] as const) {
        test(`every ${level} pod in a ${kind} is judged as the reference implementation does`, () => {
          const framework = frameworks.find(({ id }) => id === `pss-${level}`)!

          const wrong = cases
            .filter((one) => one.level === level)
            .flatMap((one) =>
              one.versions
                .filter(
                  (version) =>
                    violates(framework, kind, one.pod, parseVersion(version)!) !== (one.expect === 'fail'),
                )
                .map((version) => `${one.id} at ${version}: expected ${one.expect}`),
            )

          expect(wrong).toEqual([])
        })
      }
    }
  },
)
