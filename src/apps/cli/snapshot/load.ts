import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { plainText, redactedText, type Resource } from '#model'
import { shownPath } from '#sources'
import { type SnapshotHeader, snapshotRows } from '#sources/snapshot'
import { renderDocument } from '#yaml'
import type { CommandRun } from '../commands.ts'
import { CommandError, exitCode } from '../errors.ts'
import type { Terminal } from '../terminal.ts'
import { fileNames } from './file-names.ts'
import { speaking } from './speaking.ts'

/** `seaworthy snapshot load FILE`: the objects as manifests, for other tools. */
export const run: CommandRun = async (terminal, [given = ''], options) => {
  const { cwd } = terminal
  const path = resolve(cwd, given)
  const shown = shownPath(cwd, path)
  const sink =
    options['output'] === undefined ? printer(terminal) : await folder(cwd, String(options['output']))
  let count = 0
  await speaking(shown, async () => {
    for await (const row of snapshotRows(path)) {
      if ('header' in row) await sink.begin(row.header)
      if ('resource' in row) {
        count += 1
        await sink.put(row.resource)
      }
    }
  })
  if (options['output'] !== undefined)
    await terminal.writeError(`wrote ${count} objects to ${String(options['output'])}\n`)
  return exitCode.ok
}

interface Sink {
  begin(header: SnapshotHeader): Promise<void>
  put(resource: Resource): Promise<void>
}

function printer(terminal: Terminal): Sink {
  return {
    begin: (header) => terminal.write(headOf(header)),
    put: ({ object }) => terminal.write(`---\n${renderDocument(object)}`),
  }
}

function headOf({ cluster, savedAt, namespace }: SnapshotHeader): string {
  const part = namespace === undefined ? '' : `, namespace ${namespace}`
  return `# ${plainText(`cluster ${cluster.name}${part}, ${cluster.version}, saved ${savedAt}`)}\n# ${redactedText} stands for what was taken out: not for applying\n`
}

/** Only a folder that is not there, or empty: a snapshot says nothing of files that lie beside it. */
async function folder(cwd: string, given: string): Promise<Sink> {
  const root = resolve(cwd, given)
  const there = await readdir(root).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw unwritable(given, error)
  })
  if (there.length > 0)
    throw new CommandError('output-not-empty', `\`${given}\` is not empty`, 'name a folder that is not there')
  const nameOf = fileNames()
  const write = async (file: string, text: string): Promise<void> => {
    try {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      throw unwritable(given, error as Error)
    }
  }
  return {
    begin: async () => {},
    put: (resource) => write(join(root, ...nameOf(resource)), renderDocument(resource.object)),
  }
}

function unwritable(given: string, error: Error): CommandError {
  return new CommandError(
    'output-unwritable',
    `cannot write to \`${given}\`: ${error.message}`,
    'name a folder that is not there, in one that can be written',
  )
}
