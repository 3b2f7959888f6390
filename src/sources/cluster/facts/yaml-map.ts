import type { Configuration } from '#model'
import { parseDocuments } from '#yaml'

/** The first document of a text, where it is a map. */
export function yamlMap(text: string): Configuration | undefined {
  return asMap(parseDocuments(text).documents[0]?.value)
}

export function asMap(value: unknown): Configuration | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Configuration)
    : undefined
}
