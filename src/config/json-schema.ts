/** The part of JSON Schema that the generated schema uses. */
export interface JsonSchema {
  /** Ends the sentence `X must be ...`. */
  readonly title?: string
  readonly type?: JsonType
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minLength?: number
  readonly minItems?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
}

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'boolean'

/** Undefined for null, which no schema takes. */
export function typeOf(value: unknown): JsonType | undefined {
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  if (type === 'object') return value === null ? undefined : 'object'
  return type === 'string' || type === 'number' || type === 'boolean' ? type : undefined
}

/** Leaves out keys without a value, which mean the same as keys that are not there. */
export function withoutEmptyKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyKeys)
  if (typeOf(value) !== 'object') return value
  const entries = Object.entries(value as object).filter((entry) => entry[1] !== null)
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutEmptyKeys(item)]))
}
