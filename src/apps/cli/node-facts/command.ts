import { statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { collectNodeFacts, type NodeFacts } from '#sources'
import type { CommandRun } from '../commands.ts'
import { CommandError, exitCode } from '../errors.ts'
import type { RawOptions } from '../run/flags.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version/version.ts'
import { everyOf, repeatedly } from './every.ts'
import { remarksOn } from './remarks.ts'

/** `seaworthy node-facts`: reads a node's files and processes, and writes what they say as one line of JSON; again and again with `--every`. */
export const run: CommandRun = async (terminal, _, options) => {
  if (options['manifest'] !== undefined) {
    const { writeManifests } = await import('./manifests.ts')
    return writeManifests(terminal, options)
  }
  const { every } = options
  if (every === undefined) return once(terminal, options)
  return repeatedly(terminal, everyOf(String(every)), () => once(terminal, options))
}

async function once(terminal: Terminal, options: RawOptions): Promise<number> {
  const root = folderOf(terminal, options['root'] ?? '/', 'root')
  const proc =
    options['proc'] === undefined ? join(root, 'proc') : folderOf(terminal, options['proc'], 'proc')
  const facts = collectNodeFacts({
    root,
    proc,
    node: nodeName(terminal, options['node']),
    version,
    now: new Date(terminal.now()).toISOString(),
  })
  if (facts === undefined)
    throw new CommandError(
      'node-unnamed',
      'nothing says what the node is called: no `NODE_NAME`, and no `etc/hostname` below the root',
      'give the name that Kubernetes has for it by --node',
    )
  await write(terminal, facts, options['output'])
  for (const remark of remarksOn(facts)) await terminal.writeError(`note: ${remark}\n`)
  return exitCode.ok
}

function folderOf({ cwd }: Terminal, given: unknown, option: string): string {
  const path = resolve(cwd, String(given))
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return path
  throw new CommandError(
    `${option}-missing`,
    `there is no folder \`${String(given)}\``,
    option === 'root'
      ? "name the folder that is the node's `/`"
      : "name the folder that is the node's `/proc`",
  )
}

function nodeName({ env }: Terminal, given: unknown): string | undefined {
  const name = given === undefined ? env['NODE_NAME'] : String(given)
  return name === undefined || name === '' ? undefined : name
}

async function write(terminal: Terminal, facts: NodeFacts, file: unknown): Promise<void> {
  const text = `${JSON.stringify(facts)}\n`
  if (file === undefined) return terminal.write(text)
  try {
    await writeFile(resolve(terminal.cwd, String(file)), text, { mode: 0o600 })
  } catch (error) {
    throw new CommandError(
      'output-unwritable',
      `cannot write \`${String(file)}\`: ${error instanceof Error ? error.message : String(error)}`,
      'name a file in a folder that is there and can be written',
    )
  }
}
