import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Framework, parseVersion, type Resource } from '#model'
import { controls } from '#controls'
import { evaluate, select, summarise } from '#engine'
import { buildInventory } from '#inventory'

/** A pod with what Kubernetes' own admission says of it at some policy versions. */
export interface PssCase {
  readonly id: string
  readonly level: 'baseline' | 'restricted'
  readonly versions: readonly string[]
  readonly expect: 'pass' | 'fail'
  readonly check: string
  readonly pod: PodObject
}

interface PodObject {
  readonly metadata: { readonly name: string; readonly annotations?: object }
  readonly spec: object
}

export function readCases(folder: string): PssCase[] {
  const lines = readFileSync(join(folder, 'cases.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as PssCase)
}

type Wrapped = Pick<Resource, 'apiVersion' | 'group' | 'kind' | 'object'>

/** The same pod in the template of other kinds, which are judged alike. */
export const wraps: Readonly<Record<string, (pod: PodObject) => Wrapped>> = {
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

/** What came of the framework's controls on a pod. */
function judge(
  framework: Framework,
  kind: string,
  pod: PodObject,
  version: number,
): { violates: boolean; unable: number } {
  const resource: Resource = {
    ...wraps[kind]!(pod),
    id: 'x',
    namespace: undefined,
    name: pod.metadata.name,
    labels: {},
    annotations: (pod.metadata.annotations ?? {}) as Record<string, string>,
    origin: { type: 'file', text: { path: 'pod.yaml', text: '' }, document: 0, start: 0, end: 0, item: [] },
    source: '',
  }
  const profile = select(controls, { personas: [], frameworks: [framework], controls: {}, only: [] })
  const state = evaluate(buildInventory({ resources: [resource], coverage: [{ of: '*', state: 'given' }] }), {
    kubernetesVersion: 37,
    pssVersion: version,
    profiles: [profile],
    profileOf: () => 0,
  })
  const { findings, unevaluated } = summarise(state)
  return { violates: findings.length > 0, unable: unevaluated.length }
}

/** Every version of a case at which the verdict differs from Kubernetes' own, or could not be given. */
export function wrongVersions(framework: Framework, kind: string, one: PssCase): string[] {
  return one.versions.filter((version) => {
    const { violates, unable } = judge(framework, kind, one.pod, parseVersion(version)!)
    return unable > 0 || violates !== (one.expect === 'fail')
  })
}
