import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { KubernetesObject } from '#model'
import { kindGroups } from '#schema'
import { parseDocuments } from '#yaml'
import type { Case, Label, Verdict } from '../case.ts'
import { factsOf } from '../facts/facts.ts'
import { unpacked } from '../resources.ts'
import { jsonLines } from './json-lines.ts'
import { objectsOfVariables } from './kyverno-variables.ts'

interface Line {
  readonly id: string
  readonly peer: string
  readonly check: string
  readonly rule?: string
  readonly expect: Verdict
  readonly file: string
  readonly context?: string
  readonly params?: unknown
  readonly suppressed?: readonly string[]
  readonly objects: readonly {
    readonly kind: string
    readonly name: string
    readonly namespace?: string
    readonly expect?: Verdict
  }[]
}

/** A label for every file, or for each of its objects where the peer says so much. */
export function* readPeerFixtures(folder: string): Generator<Case> {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.jsonl.gz') && !name.startsWith('not-applicable'),
  )
  for (const name of names.toSorted()) {
    for (const record of jsonLines<Line>(join(folder, name))) yield toCase(record)
  }
}

function toCase(record: Line): Case {
  const own = objectsIn(record.file)
  const objects = [...own, ...objectsIn(record.context ?? ''), ...objectsOfVariables(record, own)]
  return {
    check: `${record.peer}/${record.check}`,
    ...(record.rule !== undefined && { rule: record.rule }),
    objects,
    facts: factsOf(objects),
    labels: labelsOf(record, own),
    params: withConfiguration(record.params),
    record: { ...record },
  }
}

/** What an admission review asks for is judged like a manifest. */
function objectsIn(text: string): KubernetesObject[] {
  return parseDocuments(text).documents.flatMap(({ value }) => {
    if (typeof value !== 'object' || value === null) return []
    return unpacked(value as KubernetesObject).map((object) => {
      const { object: asked } = (object['request'] ?? {}) as { readonly object?: KubernetesObject }
      const judged = object['kind'] === 'AdmissionReview' && asked !== undefined ? asked : object
      return withPodSpec(withGroup(withKind(judged)))
    })
  })
}

const kinds = new Map(Object.keys(kindGroups).map((kind) => [kind.toLowerCase(), kind]))

/** Some peers read a kind in any spelling, which Kubernetes does not. */
function withKind(object: KubernetesObject): KubernetesObject {
  const kind = kinds.get(String(object['kind']).toLowerCase())
  return kind === undefined ? object : { ...object, kind }
}

/** Peers leave out the pods of a workload where their check asks for the rest alone; Kubernetes would refuse it. */
function withPodSpec(object: KubernetesObject): KubernetesObject {
  if (!podControllers.has(String(object['kind']))) return object
  const spec = (object['spec'] ?? {}) as {
    readonly template?: { readonly spec?: unknown }
    readonly selector?: { readonly matchLabels?: object }
  }
  if (spec.template?.spec !== undefined) return object
  const labels = spec.selector?.matchLabels
  const template = { ...(labels && { metadata: { labels } }), ...spec.template, spec: {} }
  return { ...object, spec: { ...spec, template } }
}

const podControllers = new Set([
  'Deployment',
  'DeploymentConfig',
  'ReplicaSet',
  'ReplicationController',
  'StatefulSet',
  'DaemonSet',
  'Job',
])

/** Peers write some objects with the version alone (`v1` of an Ingress), for which Kubernetes has no such kind. */
function withGroup(object: KubernetesObject): KubernetesObject {
  const kind = String(object['kind'])
  const groups =
    kind === 'DeploymentConfig' ? ['apps.openshift.io'] : kindGroups[kind as keyof typeof kindGroups]
  const version = String(object['apiVersion'] ?? 'v1')
  if (groups === undefined || version.includes('/') || groups.includes('')) return object
  return { ...object, apiVersion: `${groups[0]!}/${version}` }
}

function labelsOf(record: Line, own: readonly KubernetesObject[]): Label[] {
  const { id, expect, suppressed, objects } = record
  const single = objects.filter((object) => object.expect !== undefined)
  if (single.length === 0)
    return [
      {
        id,
        // A finding that the peer's own exemption labels waive is one to whoever does not read them.
        expected: suppressed === undefined ? expect : 'fail',
        objects: own.map((_, index) => index),
      },
    ]
  const taken = new Set<number>()
  return single.map((object) => {
    const found = own.findIndex((candidate, index) => !taken.has(index) && isSame(candidate, object))
    taken.add(found)
    return { id: `${id}#${object.kind}/${object.name}`, expected: object.expect!, objects: [found] }
  })
}

function isSame(object: KubernetesObject, { kind, name, namespace }: Line['objects'][number]): boolean {
  const meta = (object['metadata'] ?? {}) as { readonly name?: unknown; readonly namespace?: string }
  return (
    object['kind'] === kind &&
    String(meta.name ?? '') === (name ?? '') &&
    (namespace === undefined || meta.namespace === undefined || meta.namespace === namespace)
  )
}

/** Settings that a peer reads from a configuration file, by their path in it. */
function withConfiguration(params: unknown): unknown {
  if (typeof params !== 'object' || params === null) return {}
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' && value.includes('\n')
        ? parseDocuments(value).documents[0]?.value
        : (value as unknown),
    ]),
  )
}
