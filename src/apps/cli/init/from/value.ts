import { lineMap, parseDocuments } from '#yaml'
import type { PeerFile } from './imported.ts'

export type Mapping = Readonly<Record<string, unknown>>

/** The one document of a YAML or JSON file; throws an `Error` with the line where it cannot be read. */
export function valueOf({ name, text }: PeerFile): unknown {
  const { documents, problems } = parseDocuments(text)
  const [problem] = problems
  if (problem !== undefined) {
    throw new Error(`${name}:${lineMap(text).position(problem.offset).line}  ${problem.message}`)
  }
  return documents[0]?.value
}

export function mappingOf(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {}
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** A list of texts, or one text with commas. */
export function textsOf(value: unknown): string[] {
  return listOf(value)
    .flatMap((item) => (typeof item === 'string' ? item.split(',') : []))
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** `YYYY-MM-DD` of what is a date or begins with one. */
export function dateOf(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '')
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0]
}

/** A glob for a simple regular expression: a text, `.*`, alternatives, with or without anchors. Undefined for any other. */
export function globOf(expression: string): string | undefined {
  const bare = expression
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .replace(/^\((.*)\)$/, '$1')
  const parts = bare.split('|').map((part) => part.replaceAll('.*', '*').replaceAll('\\.', '.'))
  if (!parts.every((part) => /^[\w.*/-]+$/.test(part))) return undefined
  return parts.length === 1 ? parts[0] : `{${parts.join(',')}}`
}
