import { asRecord, isRecord } from '#kube'

/**
 * The fields that a type declares: `true` keeps a value as it is. The compiler holds a shape to its type, so that a description
 * keeps what controls may read and nothing else (Azure and Google answer with passwords and keys of older clusters).
 */
export type Shape<T> = T extends readonly (infer E)[]
  ? Shape<E>
  : T extends object
    ? [keyof T] extends [never]
      ? true
      : string extends keyof T
        ? true
        : { readonly [K in keyof T]-?: Shape<NonNullable<T[K]>> }
    : true

/** A shape with the type that it makes. */
export interface Kept<T> {
  readonly shape: unknown
  readonly type?: T
}

export function keep<T extends object>(shape: Shape<T>): Kept<T> {
  return { shape }
}

/** What is kept of an answer; null is as absent. */
export function shaped<T extends object>(value: unknown, { shape }: Kept<T>): T {
  return asRecord(kept(value, shape)) as T
}

export function shapedList<T extends object>(values: readonly unknown[], shape: Kept<T>): T[] {
  return values.filter(isRecord).map((value) => shaped(value, shape))
}

function kept(value: unknown, shape: unknown): unknown {
  if (value === null) return undefined
  if (shape === true) return value
  if (Array.isArray(value)) return value.map((one) => kept(one, shape)).filter((one) => one !== undefined)
  if (!isRecord(value)) return undefined
  const pairs = Object.entries(asRecord(shape)).map(([key, inner]) => [key, kept(value[key], inner)] as const)
  return Object.fromEntries(pairs.filter(([, one]) => one !== undefined))
}
