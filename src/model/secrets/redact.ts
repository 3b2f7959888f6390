import type { Path } from '../path.ts'
import { type Redaction, redactedText } from '../resource.ts'
import { detectSecret, findSecrets, maskedOnly } from './detect.ts'
import { keyClass } from './key.ts'

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

/**
 * The object with every secret replaced by `redactedText`, and where they were. Shares whatever is untouched, and gives the
 * same object where nothing is.
 */
export function redactObject(
  kind: string,
  object: Readonly<Record<string, unknown>>,
): {
  readonly object: Readonly<Record<string, unknown>>
  readonly redactions: readonly Redaction[]
} {
  const redactions: Redaction[] = []
  const walk: Walk = { redactions, path: [], secret: kind === 'Secret' }
  return { object: redactValue(walk, undefined, object) as Readonly<Record<string, unknown>>, redactions }
}

interface Walk {
  readonly redactions: Redaction[]
  /** The way to the value that is looked at. */
  readonly path: (string | number)[]
  readonly secret: boolean
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
  const named = record['name'] ?? record['key']
  let copy: Record<string, unknown> | undefined
  for (const key of Object.keys(record)) {
    const value = record[key]
    if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) continue
    path.push(key)
    const next = redactValue(walk, key === 'value' && typeof named === 'string' ? named : key, value)
    path.pop()
    if (next !== value) (copy ??= { ...record })[key] = next
  }
  return copy ?? record
}

function redactList(walk: Walk, key: string | undefined, list: readonly unknown[]): unknown {
  const { path } = walk
  let copy: unknown[] | undefined
  let flag: string | undefined
  for (let index = 0; index < list.length; index++) {
    const value = list[index]
    path.push(index)
    const next = redactValue(walk, flag ?? (typeof value === 'string' ? key : undefined), value)
    path.pop()
    flag = typeof value === 'string' ? flagName(value) : undefined
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
    walk.redactions.push({ path: [...walk.path], kind })
    return redactedText
  }
  if (text.length < 8) return text
  const found = findSecrets(text)
  if (found.length === 0) return text
  for (const one of new Set(found.map((secret) => secret.kind)))
    walk.redactions.push({ path: [...walk.path], kind: one })
  return mask(text, found)
}

/** Why the whole of a text is hidden, if it is. */
function wholeKind({ path, secret }: Walk, key: string | undefined, text: string): string | undefined {
  if (text === '' || text === redactedText) return undefined
  if (secret && path.length === 2 && (path[0] === 'data' || path[0] === 'stringData')) return 'secret-data'
  if (key === lastApplied && path.at(-2) === 'annotations') return 'last-applied'
  return key === undefined ? undefined : namedKind(key, text.trim())
}

/** A credential's value is hidden whole; under a name that may be another's only where it is one word. */
function namedKind(key: string, value: string): string | undefined {
  const named = keyClass(key)
  if (named === undefined || (named === 'ambiguous' && /\s/.test(value))) return undefined
  const kind = detectSecret(key, value)
  if (kind !== undefined || named === 'ambiguous') return kind
  return value.length > 2 && !/^(?:true|false|null|\$.*)$/.test(value) ? maskedOnly : undefined
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
