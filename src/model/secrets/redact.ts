import { type Redaction, redactedText } from '../resource.ts'
import { findSecrets, judgeValue } from './detect.ts'
import { keyClass } from './key.ts'
import type { Seal } from './seal.ts'

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

/** What Helm keeps of a release, its values among it, where it is told to keep it in ConfigMaps. */
const packed = /^[A-Za-z0-9+/=\s]{200,}$/

/**
 * The object with every secret replaced by `redactedText`, and where they were. Shares whatever is untouched, and gives the
 * same object where nothing is. With a `seal` each of them is known again elsewhere. A text that was looked at before, as `known` says,
 * stays as it is. Texts that hold no secret are written into `clean`, which serves many objects: most texts stand in many of them.
 */
export function redactObject(
  kind: string,
  object: Readonly<Record<string, unknown>>,
  seal?: Seal,
  known: readonly Redaction[] = [],
  clean: Set<string> = new Set(),
): {
  readonly object: Readonly<Record<string, unknown>>
  readonly redactions: readonly Redaction[]
} {
  const redactions: Redaction[] = []
  const walk: Walk = { redactions, path: [], secret: kind === 'Secret', seal, known: placesOf(known), clean }
  return { object: redactValue(walk, undefined, object) as Readonly<Record<string, unknown>>, redactions }
}

interface Walk {
  readonly redactions: Redaction[]
  /** The way to the value that is looked at. */
  readonly path: (string | number)[]
  readonly secret: boolean
  readonly seal: Seal | undefined
  /** Where something was taken out already. */
  readonly known: ReadonlySet<string>
  readonly clean: Set<string>
}

/** Longer texts hardly ever stand in two places. */
const longestKept = 100

/** The secrets in a text, wherever it stands. */
function secretsIn({ clean }: Walk, text: string): ReturnType<typeof findSecrets> {
  if (clean.has(text)) return nothing
  const found = findSecrets(text)
  if (found.length === 0 && text.length <= longestKept) clean.add(text)
  return found
}

const nothing: ReturnType<typeof findSecrets> = []

function placesOf(known: readonly Redaction[]): ReadonlySet<string> {
  return known.length === 0 ? nowhere : new Set(known.map(({ path }) => JSON.stringify(path)))
}

const nowhere: ReadonlySet<string> = new Set()

function isKnown({ known, path }: Walk): boolean {
  return known.size > 0 && known.has(JSON.stringify(path))
}

/** `key` is what names the value: its own key, or for an environment variable its `name`, or the `key` beside it. */
function redactValue(walk: Walk, key: string | undefined, value: unknown): unknown {
  if (typeof value === 'string') return redactText(walk, key, value)
  if (Array.isArray(value)) return redactList(walk, key, value)
  return typeof value === 'object' && value !== null
    ? redactRecord(walk, value as Readonly<Record<string, unknown>>)
    : value
}

function redactRecord(walk: Walk, record: Readonly<Record<string, unknown>>): unknown {
  const { path } = walk
  const named = record['value'] !== undefined ? nameOf(walk, record['name'] ?? record['key']) : undefined
  let copy: Record<string, unknown> | undefined
  for (const key of Object.keys(record)) {
    const value = record[key]
    if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) continue
    path.push(key)
    const next = redactValue(walk, key === 'value' && named !== undefined ? named : key, value)
    path.pop()
    if (next !== value) (copy ??= { ...record })[key] = next
  }
  return copy ?? record
}

/** What names a value, as it is once its own secrets are out: the same each time. */
function nameOf(walk: Walk, given: unknown): string | undefined {
  return typeof given === 'string' ? mask(given, secretsIn(walk, given)) : undefined
}

function redactList(walk: Walk, key: string | undefined, list: readonly unknown[]): unknown {
  const { path } = walk
  let copy: unknown[] | undefined
  let flag: string | undefined
  for (let index = 0; index < list.length; index++) {
    const value = list[index]
    path.push(index)
    const isValue = typeof value === 'string' && !value.startsWith('-')
    const next = redactValue(walk, isValue ? (flag ?? key) : undefined, value)
    path.pop()
    flag = typeof next === 'string' ? flagName(next) : undefined
    if (next !== value) (copy ??= [...list])[index] = next
  }
  return copy ?? list
}

/** `password` for an argument `--password`, whose value is the next one. */
function flagName(argument: string): string | undefined {
  return /^--?([A-Za-z][\w.-]*)$/.exec(argument)?.[1]
}

function redactText(walk: Walk, key: string | undefined, text: string): string {
  const kind = wholeKind(walk, key, text)
  if (kind !== undefined) {
    if (isKnown(walk)) return text
    note(walk, kind, kind === 'secret-data' && walk.path[0] === 'data' ? decoded(text) : text)
    return redactedText
  }
  if (text.length < 8) return text
  const found = secretsIn(walk, text)
  if (found.length === 0 || isKnown(walk)) return text
  const ofKind = new Map(found.toReversed().map((secret) => [secret.kind, secret]))
  for (const { kind: one } of found) {
    const first = ofKind.get(one)
    if (first === undefined) continue
    ofKind.delete(one)
    note(walk, one, text.slice(first.start, first.end))
  }
  return mask(text, found)
}

/** Several secrets of one kind in one text are one redaction, with the seal of the first. */
function note({ redactions, path, seal }: Walk, kind: string, secret: string): void {
  redactions.push({ path: [...path], kind, ...(seal && { hmac: seal(secret.trim()) }) })
}

/** What a Secret's `data` holds, so that it equals the same secret written elsewhere. */
function decoded(text: string): string {
  return Buffer.from(text, 'base64').toString()
}

/** Why the whole of a text is hidden, if it is. */
function wholeKind({ path, secret }: Walk, key: string | undefined, text: string): string | undefined {
  if (text === '' || text === redactedText) return undefined
  const parent = path.at(-2)
  if ((secret && path.length === 2 && parent === 'data') || parent === 'stringData') return 'secret-data'
  if (key === lastApplied && parent === 'annotations') return 'last-applied'
  if (key === 'release' && parent === 'data' && packed.test(text)) return 'helm-release'
  if (key === undefined || namesKey(path, text)) return undefined
  return namedKind(key, text.trim())
}

/** Whether a value stands in a reference, such as `passwordSecret: { secretName: db, password: pw }`: it names a key of what is referred to. */
function namesKey(path: readonly (string | number)[], text: string): boolean {
  const parent = path.at(-2)
  return (
    typeof parent === 'string' &&
    /(?:secret|[a-z]ref|[a-z]reference|selector)$/i.test(parent) &&
    /^[a-z]+(?:[-._][a-z]+)*$/i.test(text)
  )
}

/** A credential's value is hidden whole; under a name that may be another's only where it is one line. */
function namedKind(key: string, value: string): string | undefined {
  if (keyClass(key) !== 'ambiguous' || !/\s/.test(value)) return judgeValue(key, value)
  return value.includes('\n') || findSecrets(value).length > 0 ? undefined : judgeValue(key, value)
}

/** Where a text's own secrets are, and nothing else, it shows dots. */
export function mask(
  text: string,
  secrets: readonly { readonly start: number; readonly end: number }[],
): string {
  let result = ''
  let from = 0
  for (const { start, end } of secrets) {
    result += text.slice(from, start) + redactedText
    from = end
  }
  return result + text.slice(from)
}
