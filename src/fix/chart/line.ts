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

/** The ways in which charts print a value whole; each gives its path, or the variable that holds it. */
const whole: readonly RegExp[] = [
  /\{\{-?\s*toYaml\s+\$?\.Values(?<path>(?:\.\w+)+)\s*(?:\||-?\}\})/,
  /\{\{-?\s*\$?\.Values(?<path>(?:\.\w+)+)\s*\|\s*toYaml\b/,
  /\{\{-?\s*omit\s+\$?\.Values(?<path>(?:\.\w+)+)\s+"enabled"\s*\|\s*toYaml\b/,
  /"common\.compatibility\.renderSecurityContext"\s+\(dict\s+"secContext"\s+\$?\.Values(?<path>(?:\.\w+)+)\s/,
  /\{\{-?\s*toYaml\s+\$(?<variable>\w+)\s*(?:\||-?\}\})/,
  /\{\{-?\s*(?:toYaml\s+\.\s*(?:\||-?\}\})|\.\s*\|\s*toYaml\b)/,
]
const around = /\{\{-?\s*with\s+\$?\.Values((?:\.\w+)+)\s*-?\}\}/

/**
 * The values that are printed whole for the key on line `at`, from 0: named there, by the one place that gives the variable its
 * value, or by the `with` around it.
 */
export function valuesBelow(lines: readonly string[], at: number): readonly string[] | undefined {
  const inside = [lines[at] ?? '', lines[at + 1] ?? '']
  const ways = inside.flatMap((line) => whole.map((way) => way.exec(line)))
  const match = ways.find((one) => one !== null)
  if (match == null) return undefined
  const { path, variable: name } = match.groups ?? {}
  if (path !== undefined) return steps(path)
  if (name !== undefined) return variable(lines, name)
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
