import { isGenerated, isTest } from './files.ts'
import type { ParsedFile } from './parse.ts'

/** Lines that half, nine in ten, and all may have at most. */
interface Limits {
  readonly median: number
  readonly p90: number
  readonly max: number
}

/** The product's files and functions keep to these; tests and generated files are as long as they need to be. */
export const limits: Readonly<Record<'files' | 'functions', Limits>> = {
  files: { median: 80, p90: 250, max: 400 },
  functions: { median: 10, p90: 40, max: 60 },
}

export interface Shape {
  /** How it is, for everyone to see. */
  readonly lines: readonly string[]
  readonly problems: readonly string[]
}

export function shapeOf(files: readonly ParsedFile[]): Shape {
  const judged = files.filter(({ path }) => !isTest(path) && !isGenerated(path))
  const long = judged.filter(({ lines }) => lines > limits.files.max)
  const longFunctions = judged.flatMap(({ path, functions }) =>
    functions.filter(({ lines }) => lines > limits.functions.max).map((one) => ({ path, ...one })),
  )
  const sizes = { files: judged.map(({ lines }) => lines), functions: judged.flatMap(functionLines) }
  return {
    lines: [summary('files', sizes.files), summary('functions', sizes.functions)],
    problems: [
      ...long.map(
        ({ path, lines }) =>
          `${path}: ${lines} lines, where ${limits.files.max} are the most: split it by idea`,
      ),
      ...longFunctions.map(
        ({ path, line, name, lines }) =>
          `${path}:${line}: \`${name}\` has ${lines} lines, where ${limits.functions.max} are the most`,
      ),
      ...drift('files', sizes.files),
      ...drift('functions', sizes.functions),
    ],
  }
}

function functionLines({ functions }: ParsedFile): number[] {
  return functions.map(({ lines }) => lines)
}

function summary(what: keyof typeof limits, sizes: readonly number[]): string {
  const { median, p90, max } = measure(sizes)
  return `${String(sizes.length).padStart(5)} ${what.padEnd(9)}  median ${median}  p90 ${p90}  max ${max} lines`
}

function drift(what: keyof typeof limits, sizes: readonly number[]): string[] {
  const found = measure(sizes)
  const { median, p90 } = limits[what]
  return [
    ...(found.median > median
      ? [`half of all ${what} have more than ${median} lines (${found.median})`]
      : []),
    ...(found.p90 > p90 ? [`one in ten ${what} has more than ${p90} lines (${found.p90})`] : []),
  ]
}

function measure(sizes: readonly number[]): Limits {
  const sorted = sizes.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p90: at(0.9), max: sorted.at(-1) ?? 0 }
}
