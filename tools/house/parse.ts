import { parseSync, Visitor } from 'oxc-parser'

/** How a file names another: at run time, for its types alone, or when a function asks for it. */
export interface Import {
  readonly specifier: string
  readonly kind: 'value' | 'type' | 'lazy'
  /** From 1. */
  readonly line: number
}

export interface FunctionSize {
  readonly name: string
  readonly line: number
  readonly lines: number
}

export interface ParsedFile {
  /** From the repository's root, with `/`. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly functions: readonly FunctionSize[]
  /** Lines of `new Date()` and `Date()`: the clock, where nobody handed it in. */
  readonly clocks: readonly number[]
}

type Parsed = ReturnType<typeof parseSync>

/** Reads a TypeScript file; throws where it is none. */
export function parseFile(path: string, text: string): ParsedFile {
  const parsed = parseSync(path, text)
  const [error] = parsed.errors
  if (error !== undefined) throw new Error(`${path}: ${error.message}`)
  const lineAt = lineFinder(text)
  const seen = visit(parsed, lineAt)
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: [...importsOf(parsed, text, lineAt), ...seen.imports].toSorted((a, b) => a.line - b.line),
    functions: seen.functions,
    clocks: seen.clocks,
  }
}

/** Imports and re-exports; one that brings only types is of kind `type`. */
function importsOf({ module }: Parsed, text: string, lineAt: (offset: number) => number): Import[] {
  const found: Import[] = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    kind: entries.length > 0 && entries.every(({ isType }) => isType) ? 'type' : 'value',
    line: lineAt(start),
  }))
  for (const { entries, start } of module.staticExports) {
    const [from] = entries.flatMap(({ moduleRequest }) => moduleRequest ?? [])
    if (from === undefined) continue
    found.push({
      specifier: from.value,
      kind: entries.every(({ isType }) => isType) ? 'type' : 'value',
      line: lineAt(start),
    })
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = /^(['"])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
    if (literal !== null) found.push({ specifier: literal[2]!, kind: 'lazy', line: lineAt(start) })
  }
  return found
}

interface Seen {
  readonly imports: Import[]
  readonly functions: FunctionSize[]
  readonly clocks: number[]
}

interface FunctionNode {
  readonly start: number
  readonly end: number
  readonly id?: { readonly name: string } | null
}

interface CallNode {
  readonly start: number
  readonly callee: { readonly type: string }
  readonly arguments: readonly unknown[]
}

function visit({ program }: Parsed, lineAt: (offset: number) => number): Seen {
  const seen: Seen = { imports: [], functions: [], clocks: [] }
  const measure = ({ start, end, id }: FunctionNode): void => {
    const line = lineAt(start)
    seen.functions.push({ name: id?.name ?? '(anonymous)', line, lines: lineAt(end) - line + 1 })
  }
  const clock = ({ callee, arguments: given, start }: CallNode): void => {
    const isDate = callee.type === 'Identifier' && 'name' in callee && callee.name === 'Date'
    if (isDate && given.length === 0) seen.clocks.push(lineAt(start))
  }
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    NewExpression: clock,
    CallExpression: clock,
    TSImportType: ({ source, start }) =>
      void seen.imports.push({ specifier: source.value, kind: 'type', line: lineAt(start) }),
  }).visit(program)
  return seen
}

/** Line, from 1, of an offset. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
