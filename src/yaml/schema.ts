import {
  NOT_RESOLVED,
  Schema,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  seqTag,
  strTag,
} from 'js-yaml'
import { readBinary } from './binary.ts'
import { readInteger, readNumber } from './number.ts'

const nulls: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL'])

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map(
    (text) => [text, true] as const,
  ),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    (text) => [text, false] as const,
  ),
])

const nullTag = defineScalarTag<null>('tag:yaml.org,2002:null', {
  implicit: true,
  implicitFirstChars: ['', '~', 'n', 'N'],
  resolve: (source) => (nulls.has(source) ? null : NOT_RESOLVED),
  identify: never,
})

const boolTag = defineScalarTag<boolean>('tag:yaml.org,2002:bool', {
  implicit: true,
  implicitFirstChars: [...'yYnNtTfFoO'],
  resolve: (source) => booleans.get(source) ?? NOT_RESOLVED,
  identify: never,
})

/** Untagged, any number; with its tag, integers only. */
const intTag = defineScalarTag<number>('tag:yaml.org,2002:int', {
  implicit: true,
  implicitFirstChars: [...'0123456789-+.'],
  resolve: (source, isExplicit) => (isExplicit ? readInteger(source) : readNumber(source)) ?? NOT_RESOLVED,
  identify: never,
})

const floatTag = defineScalarTag<number | string>('tag:yaml.org,2002:float', {
  resolve: (source) => readNumber(source) ?? (notFinite.has(source) ? source : NOT_RESOLVED),
  identify: never,
})

const notFinite: ReadonlySet<string> = new Set(
  ['.inf', '.Inf', '.INF'].flatMap((text) => [text, `+${text}`, `-${text}`]).concat('.nan', '.NaN', '.NAN'),
)

const binaryTag = defineScalarTag<string>('tag:yaml.org,2002:binary', {
  resolve: (source) => readBinary(source) ?? NOT_RESOLVED,
  identify: never,
})

/** Local and unknown tags are passed over: the node is read as what it looks like, a scalar as a string. */
const otherScalarTag = defineScalarTag<string>('', {
  matchByTagPrefix: true,
  resolve: (source) => source,
  identify: never,
})

const otherSequenceTag = defineSequenceTag<unknown[]>('', {
  matchByTagPrefix: true,
  create: () => [],
  addItem: (list, item) => void list.push(item),
  identify: never,
})

/**
 * YAML as Kubernetes reads it: the resolution of go-yaml v2 under sigs.k8s.io/yaml, which helm and kubectl use. Dates and
 * `12:30` stay strings, keys become strings. What JSON cannot hold (`.inf`, `.nan`) stays its text. Merge keys are
 * resolved elsewhere.
 */
export const kubernetesSchema = new Schema([
  strTag,
  seqTag,
  nullTag,
  boolTag,
  intTag,
  floatTag,
  binaryTag,
  objectTag('tag:yaml.org,2002:map', false),
  otherScalarTag,
  otherSequenceTag,
  objectTag('', true),
])

function never(): boolean {
  return false
}

/** A mapping tag that makes plain objects; `matchByTagPrefix` as in js-yaml. */
function objectTag(tagName: string, matchByTagPrefix: boolean) {
  return defineMappingTag<Record<string, unknown>>(tagName, {
    matchByTagPrefix,
    create: () => ({}),
    addPair: (object, key, value) => setOwn(object, key, value),
    has: (object, key) => Object.hasOwn(object, keyText(key) ?? ''),
    keys: Object.keys,
    get: (object, key) => object[String(key)],
    identify: never,
  })
}

export const unsupportedKey = 'a key must be a string, a number or a boolean'

/** Returns '' or why the key cannot be one, as js-yaml's `addPair` asks. */
export function setOwn(object: Record<string, unknown>, key: unknown, value: unknown): string {
  const name = keyText(key)
  if (name === undefined) return unsupportedKey
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  } else {
    object[name] = value
  }
  return ''
}

/** The JSON key that Kubernetes makes of a YAML key, undefined where it refuses it. */
export function keyText(key: unknown): string | undefined {
  if (typeof key === 'string') return key
  return typeof key === 'number' || typeof key === 'boolean' ? String(key) : undefined
}

/** Whether a plain scalar is a string. */
export function readsAsString(text: string): boolean {
  return !nulls.has(text) && !booleans.has(text) && !notFinite.has(text) && readNumber(text) === undefined
}
