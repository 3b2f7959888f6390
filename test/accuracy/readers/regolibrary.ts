import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KubernetesObject } from '#model'
import type { Case, Label } from '../case.ts'
import { factsOf } from '../facts/facts.ts'
import { jsonLines } from './json-lines.ts'

interface Named {
  readonly kind: string
  readonly name: string
  readonly namespace?: string
}

interface Failing extends Named {
  readonly inputs?: readonly number[]
  readonly related?: readonly Named[]
}

interface Line {
  readonly id: string
  readonly group: string
  readonly rule: string
  readonly inputs: readonly KubernetesObject[]
  readonly data: { readonly postureControlInputs?: object } | null
  readonly caveats?: readonly string[]
  readonly expectFailing: readonly Failing[]
  readonly expectClean: readonly (Named & { readonly input?: number })[]
}

/** A label for every object, or in group C every subject, that a rule's own tests name. */
export function* readRegolibrary(folder: string): Generator<Case> {
  const defaults = JSON.parse(readFileSync(join(folder, 'default-inputs.json'), 'utf8')) as {
    readonly postureControlInputs: object
  }
  for (const record of jsonLines<Line>(join(folder, 'cases.jsonl'))) {
    yield {
      check: `rules/${record.rule}`,
      objects: record.inputs,
      facts: factsOf(record.inputs),
      labels: [...record.expectFailing.map(failing(record)), ...record.expectClean.map(clean(record))],
      params: { ...defaults.postureControlInputs, ...record.data?.postureControlInputs },
      record: { ...record },
    }
  }
}

function failing(record: Line): (entry: Failing, index: number) => Label {
  return (entry, index) => ({
    id: `${record.id}#fail-${index}`,
    expected: 'fail',
    objects: [...ownInputs(record, entry), ...relatedTo(record, entry)],
  })
}

function clean(record: Line): (entry: Named & { readonly input?: number }, index: number) => Label {
  return (entry, index) => ({
    id: `${record.id}#pass-${index}`,
    expected: 'pass',
    objects: entry.input === undefined ? bindingsOf(record, entry) : [entry.input],
  })
}

/** The objects that fail: all of them together where one failure names several. */
function ownInputs({ caveats = [], expectFailing }: Line, { inputs = [] }: Failing): readonly number[] {
  const isJoint = caveats.some((caveat) => caveat.startsWith('joint-failure'))
  return isJoint ? expectFailing.flatMap((other) => other.inputs ?? []) : inputs
}

/** The objects that a failure cites beside its own: the role and the binding of a subject, the Service of a workload. */
function relatedTo({ inputs }: Line, { related = [] }: Failing): number[] {
  return indexesOf(inputs, (object) => related.some((named) => isNamed(object, named)))
}

/** The bindings of a subject, and the roles that they give. */
function bindingsOf({ inputs }: Line, subject: Named): number[] {
  const bindings = indexesOf(inputs, (object) => {
    const subjects = (object['subjects'] ?? []) as readonly Named[]
    return subjects.some(({ kind, name }) => kind === subject.kind && name === subject.name)
  })
  const roles = bindings.map((index) => inputs[index]!['roleRef'] as Named | undefined)
  return [
    ...bindings,
    ...indexesOf(inputs, (object) => roles.some((role) => role !== undefined && isNamed(object, role))),
  ]
}

function indexesOf(
  inputs: readonly KubernetesObject[],
  matches: (object: KubernetesObject) => boolean,
): number[] {
  return inputs.flatMap((object, index) => (matches(object) ? [index] : []))
}

function isNamed(object: KubernetesObject, { kind, name }: Named): boolean {
  const { name: own } = (object['metadata'] ?? {}) as { readonly name?: string }
  return object['kind'] === kind && own === name
}
