/** What a line of a chart's template prints for a key. */
export type ChartLine =
  /** `key: value` without any action. */
  | { readonly type: 'literal'; readonly indent: number; readonly key: string; readonly value: string }
  /** `key: {{ .Values.a.b }}`: the value is a key of the values. */
  | { readonly type: 'values'; readonly indent: number; readonly key: string; readonly path: readonly string[] }
  /** `key:` with what follows on further lines. */
  | { readonly type: 'open'; readonly indent: number; readonly key: string }

const literal = /^(\s*(?:- )?)([\w./-]+):\s+([^\s{#&*|>][^{}#]*?)\s*(?:#.*)?$/
const fromValues = /^(\s*(?:- )?)([\w./-]+):\s+["']?\{\{-?\s*\.Values((?:\.\w+)+)\s*(?:\|\s*(?:quote|toString|int|int64|default\s+\S+)\s*)*-?\}\}["']?\s*$/
const open = /^(\s*(?:- )?)([\w./-]+):\s*(?:\{\{-?[^}]*-?\}\})?\s*$/

export function readChartLine(line: string): ChartLine | undefined {
  const plain = literal.exec(line)
  if (plain !== null) return { type: 'literal', indent: plain[1]!.length, key: plain[2]!, value: plain[3]! }
  const values = fromValues.exec(line)
  if (values !== null) return { type: 'values', indent: values[1]!.length, key: values[2]!, path: values[3]!.split('.').slice(1) }
  const opened = open.exec(line)
  return opened === null ? undefined : { type: 'open', indent: opened[1]!.length, key: opened[2]! }
}

/** The values that `toYaml` prints below a key's line: named there, or by the `with` around it. */
export function valuesBelow(lines: readonly string[], at: number): readonly string[] | undefined {
  const inside = `${lines[at] ?? ''}\n${lines[at + 1] ?? ''}`
  const printed = /\{\{-?\s*toYaml\s+(\.Values((?:\.\w+)+)|\.)\s*\|/.exec(inside)
  if (printed === null) return undefined
  if (printed[2] !== undefined) return printed[2].split('.').slice(1)
  for (let above = at; above >= 0 && above > at - 3; above--) {
    const around = /\{\{-?\s*with\s+\.Values((?:\.\w+)+)\s*-?\}\}/.exec(lines[above]!)
    if (around !== null) return around[1]!.split('.').slice(1)
  }
  return undefined
}
