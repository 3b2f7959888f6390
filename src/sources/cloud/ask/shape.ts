import { asRecord, isRecord } from '#kube'

/**
 * The fields that a type declares, and what stands in them: a text, a number, a flag, a list (`[shape]`), a map (`{ '*': shape }`) or
 * anything. The compiler holds a shape to its type, so that a description keeps what controls may read and nothing else (Azure and
 * Google answer with passwords and keys of older clusters), and what controls read is of the type that they expect.
 */
export type Shape<T> = unknown extends T
  ? 'any'
  : T extends string
    ? 'text'
    : T extends number
      ? 'number'
      : T extends boolean
        ? 'flag'
        : T extends readonly (infer E)[]
          ? readonly [Shape<E>]
          : T extends Readonly<Record<string, infer V>>
            ? string extends keyof T
              ? { readonly '*': Shape<NonNullable<V>> }
              : Fields<T>
            : T extends object
              ? Fields<T>
              : never

type Fields<T> = [keyof T] extends [never] ? 'any' : { readonly [K in keyof T]-?: Shape<NonNullable<T[K]>> }

/** A shape with the type that it makes. */
export interface Kept<T> {
  readonly shape: unknown
  readonly type?: T
}

export function keep<T extends object>(shape: Shape<T>): Kept<T> {
  return { shape }
}

/** An answer that is not of the shape that the provider documents. */
export class ShapeError extends Error {}

/** What is kept of an answer; null is as absent. Throws a `ShapeError`. */
export function shaped<T extends object>(value: unknown, { shape }: Kept<T>): T {
  return (kept(value, shape) ?? {}) as T
}

export function shapedList<T extends object>(values: readonly unknown[], shape: Kept<T>): T[] {
  return values.map((value) => shaped(value, shape))
}

const leaves: Readonly<Record<string, (value: unknown) => boolean>> = {
  any: () => true,
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
}

function kept(value: unknown, shape: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (typeof shape === 'string') {
    if (leaves[shape]!(value)) return value
  } else if (Array.isArray(shape)) {
    if (Array.isArray(value))
      return value.map((one) => kept(one, shape[0])).filter((one) => one !== undefined)
  } else if (isRecord(value)) {
    const fields = asRecord(shape)
    const names = Object.hasOwn(fields, '*') ? Object.keys(value) : Object.keys(fields)
    const pairs = names.map((name) => [name, kept(value[name], fields['*'] ?? fields[name])] as const)
    return Object.fromEntries(pairs.filter(([, one]) => one !== undefined))
  }
  throw new ShapeError(`a value is no ${JSON.stringify(shape)?.slice(0, 60)}`)
}
