import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { nearest, type SourceText } from '#model'
import { controls } from '#controls'
import { catalogue } from '#controls/catalogue'
import type { CommandRun } from '../commands.ts'
import { CommandError, exitCode, unknownWord } from '../errors.ts'
import { checkSamples, type SampleFailure } from '../samples/check.ts'

/** `seaworthy test [ID|FILE...]`: runs the samples of controls, its own or those in files named `CONTROL.yaml`. */
export const run: CommandRun = async (terminal, targets) => {
  const named = targets.length > 0 ? targets : controls.map(({ id }) => id)
  const failures: SampleFailure[] = []
  for (const target of named) failures.push(...checkTarget(terminal.cwd, target))
  for (const { file, line, message } of failures) await terminal.write(`${file}:${line}  ${message}\n`)
  await terminal.write(
    `${named.length - new Set(failures.map(({ file }) => file)).size} passed, ${new Set(failures.map(({ file }) => file)).size} failed\n`,
  )
  return failures.length > 0 ? exitCode.gate : exitCode.ok
}

function checkTarget(cwd: string, target: string): SampleFailure[] {
  const id = basename(target).replace(/\.ya?ml$/, '')
  const control = controls.find((one) => one.id === id)
  if (control === undefined) {
    throw unknownWord(
      'control',
      id,
      nearest(
        id,
        controls.map((one) => one.id),
      ),
      'name a control, or a file of samples named CONTROL.yaml',
    )
  }
  return checkSamples(control, target === id ? ownSamples(id) : samplesIn(cwd, target))
}

function ownSamples(id: string): SourceText {
  return { path: `${id}.yaml`, text: catalogue.find((entry) => entry.id === id)?.samples ?? '' }
}

function samplesIn(cwd: string, path: string): SourceText {
  try {
    return { path, text: readFileSync(resolve(cwd, path), 'utf8') }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CommandError(
      'samples-unreadable',
      `cannot read \`${path}\`: ${why}`,
      'name a control, or a file of samples named CONTROL.yaml',
    )
  }
}
