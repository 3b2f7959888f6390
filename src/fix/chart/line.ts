/** What a line of a chart's template prints for a key; `indent` is the column of the key, from 0. */
export type ChartLine =
  /** `key: value` without any action. */
  | { readonly type: 'literal'; readonly indent: number; readonly key: string }
  /** `key: {{ .Values.a.b }}`: the value is a key of the values. */
  | {
      readonly type: 'values'
      readonly indent: number
      readonly key: string
      readonly path: readonly string[]
    }
  /** `key:` with what follows on further lines. */
  | { readonly type: 'open'; readonly indent: number; readonly key: string }

const start = String.raw`^(\s*(?:- )?)["']?([\w./-]+)["']?:`
const literal = new RegExp(String.raw`${start}[ \t]+[^\s{#&*|>!][^{}]*$`)
const pipes = String.raw`(?:\|\s*(?:quote|squote|toString|toYaml|int|int64|default\s+(?:"[^"]*"|[^\s|}"]+))\s*)*`
const fromValues = new RegExp(
  String.raw`${start}[ \t]+["']?\{\{-?\s*\$?\.Values((?:\.\w+)+)\s*${pipes}-?\}\}["']?\s*$`,
)
const open = new RegExp(String.raw`${start}[ \t]*(?:\{\{-?[^}]*-?\}\})?\s*(?:#.*)?$`)

export function readChartLine(line: string): ChartLine | undefined {
  const plain = literal.exec(line)
  if (plain !== null) return { type: 'literal', indent: plain[1]!.length, key: plain[2]! }
  const values = fromValues.exec(line)
  if (values !== null) {
    return { type: 'values', indent: values[1]!.length, key: values[2]!, path: steps(values[3]!) }
  }
  const opened = open.exec(line)
  return opened === null ? undefined : { type: 'open', indent: opened[1]!.length, key: opened[2]! }
}

const printed = /\{\{-?\s*toYaml\s+(?:\$?\.Values((?:\.\w+)+)|\$(\w+)|\.)\s*(?:\||-?\}\})/
const around = /\{\{-?\s*with\s+\$?\.Values((?:\.\w+)+)\s*-?\}\}/

/**
 * The values that `toYaml` prints for the key on line `at`, from 0: named there, by the one place that gives the variable its
 * value, or by the `with` around it.
 */
export function valuesBelow(lines: readonly string[], at: number): readonly string[] | undefined {
  const inside = [lines[at] ?? '', lines[at + 1] ?? '']
  const match = inside.map((line) => printed.exec(line)).find((one) => one !== null)
  if (match == null) return undefined
  if (match[1] !== undefined) return steps(match[1])
  if (match[2] !== undefined) return variable(lines, match[2])
  const above = lines.slice(Math.max(at - 2, 0), at + 2).findLast((line) => around.test(line))
  return above === undefined ? undefined : steps(around.exec(above)![1]!)
}

function variable(lines: readonly string[], name: string): readonly string[] | undefined {
  const given = lines.filter((line) => line.includes(`$${name} :=`) || line.includes(`$${name} =`))
  const match = /:=\s*\$?\.Values((?:\.\w+)+)\s*(?:\|\s*default\s+dict\s*)?-?\}\}/.exec(given[0] ?? '')
  return given.length === 1 && match !== null ? steps(match[1]!) : undefined
}

/** Whether the line above prints line `at`, from 0, just when a value is set. */
export function isGuardedBy(lines: readonly string[], at: number, values: readonly string[]): boolean {
  const guard = /\{\{-?\s*(?:if|with)\s+\$?\.Values((?:\.\w+)+)\s*-?\}\}/.exec(lines[at - 1] ?? '')
  return guard !== null && steps(guard[1]!).join('.') === values.join('.')
}

/** The values that a line reads, as a person would name them. */
export function valuesNamed(line: string): string[] {
  return [...line.matchAll(/\.Values((?:\.\w+)+)/g)].map((match) => match[1]!.slice(1))
}

function steps(path: string): string[] {
  return path.split('.').slice(1)
}
