import { createTwoFilesPatch } from 'diff'
import { findSecrets, mask } from '#model'
import { hasColor, type Terminal } from '../terminal.ts'
import type { Changed } from './change.ts'

/** The changes as a unified diff, secrets masked. */
export function printDiff(terminal: Terminal, changed: readonly Changed[]): string {
  const paint = hasColor(terminal) ? painted : (line: string) => line
  return changed
    .map(({ file, before, after }) => {
      const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before.toString('utf8'), after.toString('utf8'), '', '', {
        context: 2,
      })
      const text = mask(patch, findSecrets(patch))
      return text.split('\n').slice(1).map(paint).join('\n')
    })
    .join('')
}

function painted(line: string): string {
  const code = line.startsWith('+') ? '32' : line.startsWith('-') ? '31' : line.startsWith('@@') ? '36' : ''
  return code === '' ? line : `\u001b[${code}m${line}\u001b[0m`
}
