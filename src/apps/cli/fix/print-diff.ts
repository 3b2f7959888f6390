import { createTwoFilesPatch } from 'diff'
import { findSecrets, mask, redactedText } from '#model'
import { redactedTexts } from '#assess'
import type { Inventory } from '#inventory'
import { hasColor, type Terminal } from '../terminal.ts'
import type { Changed } from './change.ts'

/** The changes as a unified diff, secrets masked. */
export function printDiff(terminal: Terminal, changed: readonly Changed[], { resources }: Inventory): string {
  const paint = hasColor(terminal) ? painted : (line: string) => line
  return changed
    .map(({ file, before, after }) => {
      const patch = createTwoFilesPatch(
        `a/${file}`,
        `b/${file}`,
        before.toString('utf8'),
        after.toString('utf8'),
        '',
        '',
        {
          context: 2,
        },
      )
      const known = [...resources.values()]
        .filter(({ origin }) => origin.type === 'file' && origin.text.path === file)
        .flatMap(redactedTexts)
      const text = masked(patch, known)
      return text.split('\n').slice(1).map(paint).join('\n')
    })
    .join('')
}

/** Without what the resources of the file hide, and without whatever else looks like a secret. */
function masked(text: string, secrets: readonly string[]): string {
  const known = secrets.reduce((rest, secret) => rest.replaceAll(secret, redactedText), text)
  return mask(known, findSecrets(known))
}

function painted(line: string): string {
  const code = line.startsWith('+') ? '32' : line.startsWith('-') ? '31' : line.startsWith('@@') ? '36' : ''
  return code === '' ? line : `\u001b[${code}m${line}\u001b[0m`
}
