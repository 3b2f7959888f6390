import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Control, type Params, parseVersion } from '#model'
import { controls } from '#controls'
import { parseDocuments } from '#yaml'
import type { Case } from './case.ts'
import type { Question } from './judge.ts'
import { valuesAt } from './paths.ts'

/** What answers a check: a control, several (any of them), or controls with settings. */
type Entry = string | readonly string[] | FullEntry

interface FullEntry {
  readonly controls: string | readonly string[]
  /**
   * By control and parameter: a value, or `$path` into the peer's own settings (and the case's `objects`, where a policy reads
   * its settings from the cluster). What is not there leaves the default, or is the rest of a list that begins with the path.
   */
  readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** The Kubernetes version that the check speaks of, where it is not the newest; `$path` as in `params`. */
  readonly kubernetes?: string
  /** The version of the Pod Security Standards that it speaks of. */
  readonly pss?: string
  /** Only what is found in objects of these kinds answers the check. */
  readonly kinds?: readonly string[]
  /** Only findings whose message has this answer the check, where a control says more than it asks. */
  readonly message?: string
  /** Where the check takes an object without a namespace to be. */
  readonly namespace?: string
  /** By control, what the peer's settings must hold for it to be asked: `$path=value`, `$path!=value`, `$path~pattern`. */
  readonly asked?: Readonly<Record<string, string>>
  /** Whether the check reports only what every control reports. */
  readonly every?: boolean
  /** Images whose containers are excepted: patterns, or a path to them in the peer's settings. */
  readonly exempt?: string | readonly string[]
  /** The controls that `exempt` is for, where it is not for all of them. */
  readonly exemptFrom?: readonly string[]
  /** Namespaces that are excepted, as a path into the peer's settings. */
  readonly exemptNamespaces?: string
  /** A pattern of `kind/namespace/name`: the check leaves such objects out. */
  readonly passes?: string
  /** Whether the check is content where one container of a pod is right. */
  readonly oneIsEnough?: boolean
}

/** The controls that answer each check of a corpus. */
export type Mapping = ReadonlyMap<string, FullEntry>

const byId = new Map(controls.map((control) => [control.id, control]))

/** The committed mapping of a corpus: checks, in groups where peers may use the same id. */
export function readMapping(corpus: string): Mapping {
  const path = join(import.meta.dirname, 'mappings', `${corpus}.yaml`)
  const [document] = parseDocuments(readFileSync(path, 'utf8')).documents
  const groups = Object.entries((document?.value ?? {}) as Readonly<Record<string, unknown>>)
  return new Map(groups.flatMap(([group, value]) => entriesOf(group, value)))
}

function entriesOf(group: string, value: unknown): [string, FullEntry][] {
  const entries = Object.entries((value ?? {}) as Readonly<Record<string, Entry>>)
  return entries.map(([check, entry]) => [`${group}/${check}`, full(entry)])
}

function full(entry: Entry): FullEntry {
  return typeof entry === 'string' || isList(entry) ? { controls: entry } : entry
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value)
}

/** How a case is asked of our controls; undefined where none answers its check. */
export function questionOf(mapping: Mapping, { check, rule, params, objects }: Case): Question | undefined {
  const entry = (rule === undefined ? undefined : mapping.get(`${check}/${rule}`)) ?? mapping.get(check)
  if (entry === undefined) return undefined
  const { kubernetes, pss, kinds, message, namespace, exempt, exemptFrom, exemptNamespaces, passes } = entry
  const peers = { ...(params as object), objects }
  return {
    controls: [entry.controls].flat().filter((id) => isAsked(entry.asked?.[id], params)),
    every: entry.every === true,
    oneIsEnough: entry.oneIsEnough === true,
    params: Object.fromEntries(
      Object.entries(entry.params ?? {}).map(([id, given]) => [id, settings(id, given, peers)]),
    ),
    ...versions('kubernetesVersion', kubernetes, params),
    ...versions('pssVersion', pss, params),
    ...(kinds !== undefined && { kinds }),
    ...(message !== undefined && { message: new RegExp(message) }),
    ...(namespace !== undefined && { namespace }),
    ...(exempt !== undefined && {
      exempt: typeof exempt === 'string' ? valuesAt(params, exempt).map(String) : exempt,
    }),
    ...(exemptFrom !== undefined && { exemptFrom }),
    ...(exemptNamespaces !== undefined && {
      exemptNamespaces: valuesAt(peers, exemptNamespaces).flatMap(textsOf),
    }),
    ...(passes !== undefined && { passes: new RegExp(passes) }),
  }
}

/** Whether the condition holds; `|` stands between the values that do. */
function isAsked(condition: string | undefined, peers: unknown): boolean {
  if (condition === undefined) return true
  const [, path = '', operator, text = ''] = /^(.+?)(!?=|~)(.*)$/.exec(condition) ?? []
  const values = valuesAt(peers, path).map(String)
  if (operator === '~') return values.some((one) => new RegExp(text).test(one))
  const wanted = text.split('|')
  return (operator === '!=') !== values.some((one) => wanted.includes(one))
}

/** The version that a mapping gives, or that the peer's settings give by their path. Throws where the mapping has none. */
function versions<K extends string>(
  name: K,
  text: string | undefined,
  peers: unknown,
): Partial<Record<K, number>> {
  if (text === undefined) return {}
  const [given] = text.startsWith('$') ? valuesAt(peers, text) : [text]
  if (given === undefined) return {}
  const version = parseVersion(String(given))
  if (version === undefined) throw new Error(`\`${String(given)}\` is no Kubernetes version`)
  return { [name]: version } as Record<K, number>
}

function settings(id: string, given: Readonly<Record<string, unknown>>, peers: unknown): Params {
  const control = byId.get(id)
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const values = valuesOf(value, peers)
      const isEmptyList = Array.isArray(value) && value.length === 0
      return values.length === 0 && !isEmptyList ? [] : [[name, asParameter(control, name, values)]]
    }),
  )
}

/** What is at the path that a mapping gives, or the first of a list; where nothing is there, the rest of the list. */
function valuesOf(given: unknown, peers: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given]
  const [first, ...rest] = list
  if (typeof first !== 'string' || !first.startsWith('$')) return list
  const found = valuesAt(peers, first)
  return found.length > 0 ? found : rest
}

/** The values in the type that the parameter has. */
function asParameter(control: Control | undefined, name: string, values: readonly unknown[]): Params[string] {
  const standard = control?.params[name]
  const [first] = values
  if (Array.isArray(standard)) return values.flatMap(textsOf)
  if (typeof standard === 'number') return Number(first)
  if (typeof standard === 'boolean') return first === true || first === 'true'
  return String(first)
}

/**
 * The entries of a list as parameters have them: peers write lists as one text, with commas or as JSON, ranges as `{ min, max }`,
 * and lists by their name (of a namespace) as a map.
 */
function textsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) {
    const { min, max } = value as { readonly min?: unknown; readonly max?: unknown }
    if (typeof min === 'number' && typeof max === 'number') return [`${min}-${max}`]
    return Object.entries(value).flatMap(([name, list]) => textsOf(list).map((entry) => `${name}/${entry}`))
  }
  const text = String(value)
  return text.startsWith('[') ? (JSON.parse(text) as unknown[]).map(String) : text.split(/,\s*/)
}

/** What of a mapping names nothing that exists. */
export function mappingFaults(mapping: Mapping): string[] {
  return [...mapping].flatMap(([check, entry]) => {
    const ids = isList(entry.controls) ? entry.controls : [entry.controls]
    const unknown = ids.filter((id) => !byId.has(id)).map((id) => `${check}: no control \`${id}\``)
    const wrong = Object.entries(entry.params ?? {}).flatMap(([id, given]) =>
      Object.keys(given)
        .filter((name) => byId.get(id)?.params[name] === undefined)
        .map((name) => `${check}: \`${id}\` has no parameter \`${name}\``),
    )
    return [...unknown, ...wrong]
  })
}
