import { type Path, nearest } from '#model'
import { type JsonSchema, type JsonType, typeOf } from './json-schema.ts'

/** What does not have its shape. */
export interface ShapeProblem {
  readonly code: 'config-unknown-key' | 'config-missing-key' | 'config-value'
  readonly path: Path
  /** Whether the key, rather than what stands behind it, is wrong. */
  readonly atKey?: true
  readonly message: string
}

/** Every place where a value departs from the schema, in the order of the value. */
export function checkShape(schema: JsonSchema, value: unknown, path: Path = []): ShapeProblem[] {
  if (schema.anyOf !== undefined) return checkUnion(schema, value, path)
  const type = schema.type ?? 'string'
  if (typeOf(value) !== type) return [wrong(schema, value, path)]
  if (type === 'object') return checkObject(schema, value as Readonly<Record<string, unknown>>, path)
  if (type === 'array') return checkArray(schema, value as readonly unknown[], path)
  return type === 'string' && !isText(schema, value as string) ? [wrong(schema, value, path)] : []
}

/** The alternative of the value's own type says what is wrong; a value of no alternative's type is wrong as a whole. */
function checkUnion(schema: JsonSchema, value: unknown, path: Path): ShapeProblem[] {
  const alternative = schema.anyOf?.find(({ type = 'string' }) => type === typeOf(value))
  return alternative === undefined ? [wrong(schema, value, path)] : checkShape(alternative, value, path)
}

function checkObject(
  schema: JsonSchema,
  value: Readonly<Record<string, unknown>>,
  path: Path,
): ShapeProblem[] {
  const problems = Object.entries(value).flatMap(([key, item]) => {
    const known = propertyOf(schema, key)
    return known === undefined ? [unknownKey(schema, key, path)] : checkShape(known, item, [...path, key])
  })
  const missing = (schema.required ?? []).filter((key) => !Object.hasOwn(value, key))
  return [...problems, ...missing.map((key) => missingKey(key, path))]
}

function propertyOf(
  { properties = {}, patternProperties = {} }: JsonSchema,
  key: string,
): JsonSchema | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : Object.values(patternProperties)[0]
}

function checkArray(schema: JsonSchema, value: readonly unknown[], path: Path): ShapeProblem[] {
  if (value.length < (schema.minItems ?? 0)) {
    return [{ code: 'config-value', path, message: `${nameOf(path)} must not be empty` }]
  }
  const { items } = schema
  return items === undefined ? [] : value.flatMap((item, index) => checkShape(items, item, [...path, index]))
}

function isText(schema: JsonSchema, value: string): boolean {
  const { minLength = 0, pattern } = schema
  if (schema.enum !== undefined) return schema.enum.includes(value)
  return value.length >= minLength && (pattern === undefined || new RegExp(pattern, 'u').test(value))
}

function unknownKey(schema: JsonSchema, key: string, path: Path): ShapeProblem {
  const keys = Object.keys(schema.properties ?? {})
  const near = nearest(key, keys)
  const help = near === undefined ? `known here: ${quoted(keys)}` : `did you mean \`${near}\`?`
  return {
    code: 'config-unknown-key',
    path: [...path, key],
    atKey: true,
    message: `unknown key \`${key}\`; ${help}`,
  }
}

function missingKey(key: string, path: Path): ShapeProblem {
  return { code: 'config-missing-key', path, message: `${nameOf(path)} needs the key \`${key}\`` }
}

function wrong(schema: JsonSchema, value: unknown, path: Path): ShapeProblem {
  const near =
    typeof value === 'string' && schema.enum !== undefined ? nearest(value, schema.enum) : undefined
  const help = near === undefined ? '' : `; did you mean \`${near}\`?`
  return {
    code: 'config-value',
    path,
    message: `${nameOf(path)} must be ${expectation(schema)}, not ${described(value)}${help}`,
  }
}

const typeWords: Readonly<Record<JsonType, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: '`true` or `false`',
}

function expectation(schema: JsonSchema): string {
  if (schema.enum !== undefined) return `one of ${quoted(schema.enum)}`
  const { title, type = 'string' } = schema
  return title === undefined || type === 'object' ? typeWords[type] : title
}

function described(value: unknown): string {
  const type = typeOf(value)
  if (type === undefined) return 'empty'
  if (value === '') return 'an empty text'
  return type === 'object' || type === 'array' ? typeWords[type] : `\`${String(value).slice(0, 60)}\``
}

/** The path as its author would say it: `exceptions.entries[0].expires`. */
export function nameOf(path: Path): string {
  const steps = path.map((step, index) =>
    typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`,
  )
  return path.length === 0 ? 'the file' : `\`${steps.join('')}\``
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
