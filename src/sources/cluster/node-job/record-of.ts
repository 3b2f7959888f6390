import { isObject } from '../../nodes/reading/configuration-file.ts'

export type Fields = Readonly<Record<string, unknown>>

/** An object of an answer; anything else gives an empty one. */
export function recordOf(value: unknown): Fields {
  return isObject(value) ? value : {}
}

/** A text of an answer; anything else gives an empty one. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
