import { nearest } from '#model'
import type { CommandRun } from '../commands.ts'
import { exitCode, unknownWord } from '../errors.ts'
import { listControls } from './controls.ts'
import { listFrameworks } from './frameworks.ts'

const lists = { controls: listControls, frameworks: listFrameworks }

/** `seaworthy list controls|frameworks`: what there is, and what runs by default. */
export const run: CommandRun = async (terminal, [what = ''], { output }) => {
  if (what !== 'controls' && what !== 'frameworks') {
    throw unknownWord(
      'list',
      what,
      nearest(what, Object.keys(lists)),
      'seaworthy list controls, or: seaworthy list frameworks',
    )
  }
  const list = await lists[what](terminal)
  await terminal.write(output === 'json' ? `${JSON.stringify(list.json, undefined, 2)}\n` : list.text)
  return exitCode.ok
}
