import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { CommandRun } from '../commands.ts'
import { CommandError, exitCode } from '../errors.ts'
import { controlText, samplesText } from './texts.ts'

const usage = 'seaworthy new control AREA/ID, such as: seaworthy new control pod-security/host-network'

/** `seaworthy new control AREA/ID`: a control and its samples to fill in, in a checkout of the project. */
export const run: CommandRun = async (terminal, [what, where = '']) => {
  const name = /^(?<area>[a-z][a-z0-9-]*)\/(?<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(where)
  if (what !== 'control' || name === null) {
    throw new CommandError(
      'wrong-name',
      `\`${[what, where].join(' ').trim()}\` is nothing that can be begun`,
      usage,
    )
  }
  const room = resolve(terminal.cwd, 'src', 'controls')
  if (!existsSync(room)) {
    throw new CommandError(
      'no-checkout',
      'there is no `src/controls` here',
      'controls are written in a checkout of the project: run this in its root',
    )
  }
  const { area = '', id = '' } = name.groups!
  const texts = { [`${area}/${id}.ts`]: controlText(id), [`${area}/${id}.yaml`]: samplesText(id) }
  for (const [path, text] of Object.entries(texts)) {
    await terminal.write(`wrote ${write(join(room, path), path, text)}\n`)
  }
  return exitCode.ok
}

function write(path: string, shown: string, text: string): string {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
    return `src/controls/${shown}`
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST'
    const why = there ? 'it is there already' : String(error)
    throw new CommandError(
      'control-exists',
      `cannot write \`src/controls/${shown}\`: ${why}`,
      'choose another id, or edit what is there',
    )
  }
}
