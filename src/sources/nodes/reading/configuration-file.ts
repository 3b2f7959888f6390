import { type Configuration, redactObject } from '#model'
import { parseDocuments } from '#yaml'
import type { NodeRoot } from './node-root.ts'
import type { UnreadList } from './unread.ts'
import type { NodeFactName } from '../format/node-facts.ts'

/** The first object in a YAML or JSON text, or why there is none. */
export function parseConfiguration(text: string): Configuration | string {
  const { documents, problems } = parseDocuments(text, { nodes: 100_000 })
  const [problem] = problems
  if (problem !== undefined) return 'it is no YAML'
  const value = documents[0]?.value
  return isObject(value) ? value : 'it holds no object'
}

/** Kinds of files that are never read on, whatever names them. */
const credentials: ReadonlySet<unknown> = new Set(['Config', 'Secret', 'ExecCredential'])

/**
 * A configuration file of a component without what looks like a secret in it; undefined where it is not there or could not be read. A
 * file that something names and that is not there is noted too.
 */
export function readConfiguration(
  root: NodeRoot,
  fact: NodeFactName,
  path: string,
  unread: UnreadList,
): Configuration | undefined {
  const found = root.read(path)
  if (found === undefined) return unread.note(fact, path, 'there is no such file')
  const text = unread.take(fact, path, found)
  if (text === undefined) return undefined
  const parsed = parseConfiguration(text)
  if (typeof parsed === 'string') return unread.note(fact, path, parsed)
  if (credentials.has(parsed['kind'])) return unread.note(fact, path, 'it holds credentials')
  return withoutSecrets(parsed)
}

function withoutSecrets(configuration: Configuration): Configuration {
  return redactObject('', configuration).object
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
