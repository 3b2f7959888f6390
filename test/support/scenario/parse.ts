/** One behaviour of the command line, as a text file tells it. */
export interface Scenario {
  readonly title: string
  readonly steps: readonly Step[]
}

export type Step =
  | { readonly type: 'file'; readonly path: string; readonly text: string }
  | {
      readonly type: 'run'
      readonly args: readonly string[]
      readonly env: Readonly<Record<string, string>>
      readonly exit: number
    }
  | { readonly type: 'stdin' | 'stdout' | 'stderr'; readonly text: string }
  | { readonly type: 'expect'; readonly path: string; readonly text: string }

/**
 * Reads a scenario. Its first line is the title; then sections begin with `=== `:
 * `=== file PATH` writes a file, `=== stdin` is fed to the
 * next run, `=== run [NAME=value ...] seaworthy ARGS -> EXIT` runs a command, `=== stdout` and `=== stderr` say what the last run
 * printed, `=== expect PATH` what a file holds afterwards.
 */
export function parseScenario(text: string): Scenario {
  const [head = '', ...sections] = text.split(/^=== /m)
  return { title: head.split('\n', 1)[0]!.trim(), steps: sections.map(parseSection) }
}

function parseSection(section: string): Step {
  const newline = section.indexOf('\n')
  const heading = newline < 0 ? section : section.slice(0, newline)
  const text = newline < 0 ? '' : section.slice(newline + 1)
  const [word = '', ...rest] = heading.trim().split(' ')
  switch (word) {
    case 'file':
    case 'expect':
      return { type: word, path: rest.join(' '), text }
    case 'stdin':
    case 'stdout':
    case 'stderr':
      return { type: word, text }
    case 'run':
      return parseRun(rest.join(' '))
    default:
      throw new Error(`unknown section \`${heading}\``)
  }
}

function parseRun(line: string): Step {
  const match = /^((?:\w+=\S* )*)seaworthy ?(.*?) -> (\d)$/.exec(line)
  if (match === null) throw new Error(`\`=== run ${line}\` should read \`=== run seaworthy ARGS -> EXIT\``)
  const env = Object.fromEntries(
    (match[1] ?? '')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((pair) => pair.split('=', 2)),
  )
  return {
    type: 'run',
    args: splitWords(match[2] ?? ''),
    env: env as Record<string, string>,
    exit: Number(match[3]),
  }
}

function splitWords(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2]!)
}
