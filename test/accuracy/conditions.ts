import type { KubernetesObject } from '#model'
import type { Case, Label } from './case.ts'
import { valuesAt } from './paths.ts'

/** What a condition looks at: a label with its case. */
export interface Subject {
  readonly one: Case
  readonly label: Label
}

/** Every test that a listed difference may name; all that it names must hold. Paths are as `valuesAt` reads them. */
export interface Condition {
  /** The corpus says that the verdict depends on this, outside the manifest. */
  readonly needs?: string
  /** The object has something at the path. */
  readonly has?: string
  /** It has nothing there. */
  readonly lacks?: string
  /** A value at the path matches the pattern. */
  readonly matches?: { readonly path: string; readonly pattern: string }
  /** No value at the path matches the pattern. */
  readonly misses?: { readonly path: string; readonly pattern: string }
  /** The object is of one of these kinds. */
  readonly kind?: string | readonly string[]
  /** The object's `apiVersion` matches the pattern. */
  readonly apiVersion?: string
  /** The corpus' own record has this at the path. */
  readonly record?: { readonly path: string; readonly pattern: string }
  /** The corpus itself notes this caveat, by its code. */
  readonly caveat?: string
}

type Tests = {
  readonly [N in keyof Required<Condition>]: (wanted: Required<Condition>[N], subject: Subject) => boolean
}

const tests: Tests = {
  needs: (wanted, { one }) => valuesAt(one.record, '$.needs').includes(wanted),
  has: (path, subject) => objectsOf(subject).some((object) => valuesAt(object, path).length > 0),
  lacks: (path, subject) => objectsOf(subject).every((object) => valuesAt(object, path).length === 0),
  matches: (wanted, subject) => objectsOf(subject).some((object) => matches(object, wanted)),
  misses: (wanted, subject) => !objectsOf(subject).some((object) => matches(object, wanted)),
  kind: (kinds, subject) => objectsOf(subject).some(({ kind }) => [kinds].flat().includes(String(kind))),
  apiVersion: (pattern, subject) =>
    objectsOf(subject).some(({ apiVersion }) => new RegExp(pattern).test(String(apiVersion))),
  record: (wanted, { one }) => matches(one.record, wanted),
  caveat: (code, { one }) =>
    valuesAt(one.record, '$.caveats').some((caveat) => String(caveat).startsWith(code)),
}

export const conditionNames: readonly string[] = Object.keys(tests)

/** Whether everything that the condition names holds. */
export function holds(condition: Condition, subject: Subject): boolean {
  return Object.entries(condition).every(([name, wanted]) => {
    const test = tests[name as keyof Tests] as ((wanted: unknown, subject: Subject) => boolean) | undefined
    return test?.(wanted, subject) === true
  })
}

/** The objects that the label is about. */
function objectsOf({ one, label }: Subject): readonly KubernetesObject[] {
  return (
    label.objects?.flatMap((index): readonly KubernetesObject[] =>
      [one.objects[index]].filter((object) => object !== undefined),
    ) ?? one.objects
  )
}

function matches(
  root: unknown,
  { path, pattern }: { readonly path: string; readonly pattern: string },
): boolean {
  const expression = new RegExp(pattern)
  return valuesAt(root, path).some((value) =>
    expression.test(typeof value === 'object' ? JSON.stringify(value) : String(value)),
  )
}
