import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type MergedNodeFacts,
  mergeNodeFacts,
  type NodeFacts,
  NodeFactsError,
  parseNodeFacts,
  shownPath,
} from '#sources'
import { CommandError } from '../errors.ts'
import type { Terminal } from '../terminal.ts'
import { type RawOptions, strings } from './flags.ts'

/** What nodes say of themselves, and what they are called. */
export interface GivenNodes extends MergedNodeFacts {
  readonly nodes: readonly string[]
  /** The same node by node. */
  readonly told: readonly NodeFacts[]
  /** The files, as a person would type them. */
  readonly files: readonly string[]
}

/** The facts in the files of `--node-facts`; throws a `CommandError` for a file that has none. */
export async function readNodeFacts(
  terminal: Terminal,
  paths: readonly string[],
  options: RawOptions,
): Promise<GivenNodes> {
  const given = strings(options['nodeFacts'])
  if ([...given, ...paths].filter((path) => path === '-').length > 1)
    throw new CommandError(
      'input-twice',
      'standard input is named more than once',
      'give manifests or node facts by `-`, and the other as files',
    )
  const nodes: NodeFacts[] = []
  const files = given.map((file) =>
    file === '-' ? '-' : shownPath(terminal.cwd, resolve(terminal.cwd, file)),
  )
  for (const file of files) {
    const text = file === '-' ? String(await terminal.readInput()) : textOf(resolve(terminal.cwd, file), file)
    nodes.push(...ofFile(file, () => parseNodeFacts(text)))
  }
  const merged = ofFile([...new Set(files)].join(', '), () => mergeNodeFacts(nodes))
  return { ...merged, nodes: nodes.map(({ node }) => node), told: nodes, files }
}

function ofFile<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof NodeFactsError)) throw error
    const name = file === '-' ? 'standard input' : `\`${file}\``
    throw new CommandError('not-node-facts', `cannot use ${name}: ${error.message}`, error.hint)
  }
}

function textOf(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error)
    throw new CommandError(
      'node-facts-unreadable',
      `cannot read \`${shown}\`: ${why}`,
      'give the path of a file that `seaworthy node-facts` wrote',
    )
  }
}
